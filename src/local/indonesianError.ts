/** A failure whose message is a sentence for the person at the keyboard; anything else thrown is a fault of the host. */
export class IndonesianError extends Error {}
