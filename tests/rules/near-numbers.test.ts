import { expect, test } from 'vitest';
import { nearNumbers } from '#rules';

test.each([
  ['S403679', ['403679']],
  ['403679A', ['403679']],
  ['403679-01', ['40367901', '403679']],
  ['403 679', ['403679']],
  ['00403679', ['00403679', '403679']],
  ['CL-12', ['12']],
  ['onbekend', []],
  ['', []],
])('%j may stand for %j', (written, near) => expect(nearNumbers(written)).toEqual(near));
