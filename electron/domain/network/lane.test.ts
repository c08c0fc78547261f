import { describe, expect, it } from 'vitest';
import { laneOf } from './lane';

describe('the lane of a request', () => {
  it('is that of questions for nothing but a question', () => {
    expect(laneOf({ method: 'GET' })).toBe('questions');
    for (const method of ['POST', 'PUT', 'PATCH'] as const) expect(laneOf({ method })).not.toBe('questions');
  });

  it('is that of questions for one that is asked by another method', () => {
    expect(laneOf({ method: 'POST', isQuestion: true })).toBe('questions');
  });

  it('holds up no grant behind an order', () => {
    expect(laneOf({ method: 'POST', isOrder: true })).toBe('orders');
    expect(laneOf({ method: 'POST' })).toBe('grants');
  });
});
