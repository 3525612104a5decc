import { describe, expect, it } from 'vitest';
import { toolsThatFit } from './tools-that-fit';

const tools = 10;
const fit = (row: number, menus = 1) =>
  toolsThatFit(tools, { row, tool: 30, menu: 38 }, { tools: 2, menus });
/** Undo, redo and the line, all tools, one menu. */
const whole = 60 + 19 + tools * 30 + 38;

describe('tools in a row', () => {
  it('are all there where all have room', () => {
    expect([fit(whole), fit(whole + 500)]).toEqual([tools, tools]);
  });

  it('leave room for the menu that has the others', () => {
    expect([fit(whole - 1), fit(whole - 38), fit(whole - 68)]).toEqual([8, 7, 6]);
  });

  it('leave room for a menu that comes', () => {
    expect(fit(whole, 2)).toBe(fit(whole - 38));
  });

  it('are none where there is no room for one', () => {
    expect([fit(184), fit(155)]).toEqual([0, 0]);
  });

  it('are all in the menu, undo and redo too, where these have no room beside it', () => {
    expect([fit(154), fit(0), fit(192, 2)]).toEqual([null, null, null]);
  });
});
