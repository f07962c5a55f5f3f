const ADDRESS = /[\p{L}\p{N}][\p{L}\p{N}._%+'-]*@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/u;

/** True when a text holds an e-mail address. */
export function holdsEmailAddress(text: string): boolean {
  return ADDRESS.test(text);
}
