/* The three channels between the window and the shell. The preload script spells them out once more: it is built apart. */

/** Window to shell, with a reply. */
export const CALL_CHANNEL = 'register:call';
/** Window to shell, without a reply. */
export const CANCEL_CHANNEL = 'register:cancel';
/** Shell to window. */
export const EVENT_CHANNEL = 'register:event';
