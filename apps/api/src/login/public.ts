import { SetMetadata } from '@nestjs/common';

export const PUBLIC = 'public';
/** Open to people who are not logged in. */
export const Public = (): ClassDecorator & MethodDecorator => SetMetadata(PUBLIC, true);
