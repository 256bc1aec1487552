/** Whether the API offers a command to whoever asked. */
export const may = (
  { availableCommands }: { readonly availableCommands: readonly { readonly command: string }[] },
  command: string,
): boolean => availableCommands.some((offer) => offer.command === command);
