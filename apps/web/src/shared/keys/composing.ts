/** Does an input method work with this key? Some tell it only by the old key code 229. */
export function isComposing({ nativeEvent }: { nativeEvent: KeyboardEvent }): boolean {
  return nativeEvent.isComposing || Reflect.get(nativeEvent, 'keyCode') === 229;
}
