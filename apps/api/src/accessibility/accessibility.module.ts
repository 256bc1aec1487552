import { Module } from '@nestjs/common';
import { AccessibilityController } from './accessibility.controller.js';

@Module({ controllers: [AccessibilityController] })
export class AccessibilityModule {}
