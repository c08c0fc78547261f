import { cleanup, render, screen, within } from '@testing-library/react';
import { useStore } from 'zustand';
import { afterEach, describe, expect, it } from 'vitest';
import type { KeyturnDoubles } from '../../../shared/ipc/contract';
import { fail, succeed } from '../../../shared/ipc/reply';
import type { ProfileChange } from '../../../shared/profiles';
import { createProfilesDouble, exampleProfiles } from '../../app/profiles-double';
import { user } from '../../testing/user';
import { ProfileList } from './ProfileList';

afterEach(cleanup);

const show = (doubles: KeyturnDoubles['profiles'] = {}, profiles = exampleProfiles) => {
  const { store, event, attempts } = createProfilesDouble(doubles);
  store.follow();
  store.fromSnapshot(profiles);
  const said: string[] = [];
  const List = () => {
    const { list } = useStore(store.store);
    return (
      <ProfileList
        labelledBy="title"
        list={list}
        selected={undefined}
        profiles={store}
        say={(text) => said.push(text)}
        certificateOf={(host) => <p>The certificate of {host}</p>}
        onChoose={() => undefined}
        onSignIn={() => undefined}
        whereElse={() => document.getElementById('else') ?? undefined}
      />
    );
  };
  render(
    <>
      <h2 id="title">Saved</h2>
      <List />
      <button id="else">New sign-in</button>
    </>,
  );
  return { said, attempts, send: event.send };
};

const more = (name: string) => screen.getByRole('button', { name: `More, ${name}` });
const button = (name: string) => screen.getByRole('button', { name });
const openMenu = async (name: string) => {
  await user.click(more(name));
  return screen.findByRole('menu', { name: `More, ${name}` });
};
const choose = async (name: string, entry: string) => {
  const menu = await openMenu(name);
  await user.click(within(menu).getByRole('menuitem', { name: entry }));
};
const textbox = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const type = async (name: string, text: string) => {
  await user.clear(textbox(name));
  if (text !== '') await user.type(textbox(name), text);
};

/** Takes down what it is asked, and answers with that done. */
const recording = () => {
  const asked: ProfileChange[] = [];
  const change = (wanted: ProfileChange) => {
    asked.push(wanted);
    const list = exampleProfiles.list.map((each) => (each.id === wanted.id ? { ...each, ...wanted } : each));
    return Promise.resolve(succeed({ ...exampleProfiles, list }));
  };
  return { asked, change };
};

describe('the menu of a saved sign-in', () => {
  it('is called like its button, and says to it that it is open', async () => {
    show();
    expect(more('Production').getAttribute('aria-expanded')).toBe('false');
    const menu = await openMenu('Production');
    expect(more('Production').getAttribute('aria-expanded')).toBe('true');
    expect(
      within(menu)
        .getAllByRole('menuitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['Rename', 'Edit', 'Move up', 'Move down', 'Remove']);
  });

  it('moves no further than the ends, and says where it stands now', async () => {
    const { said } = show();
    const menu = await openMenu('Production');
    const entry = (name: string) => within(menu).getByRole('menuitem', { name });
    expect(entry('Move up').getAttribute('aria-disabled')).toBe('true');
    await user.click(entry('Move down'));
    expect(said).toEqual(['Production is number 2 of 3 now.']);
    expect(screen.queryByRole('menu')).toBeNull();
  });

  it('tells beside it when moving fails', async () => {
    const { said, attempts } = show({ move: () => Promise.resolve(fail('disk-full')) });
    await choose('Automation', 'Move up');
    expect(said).toEqual([]);
    expect(attempts).toEqual(['change-profile failed: disk-full']);
  });

  it('offers no extensions where none are given, and what was decided about the certificate everywhere', async () => {
    show();
    await choose('Recovery site', 'Edit');
    await screen.findByRole('dialog', { name: 'Edit sign-in' });
    expect(screen.getByText('The certificate of vault-dr.corp.example')).toBeTruthy();
    expect(screen.queryByRole('textbox', { name: 'Extensions the server allows' })).toBe(null);
    await user.click(button('Cancel'));
    await choose('Production', 'Edit');
    await screen.findByRole('dialog', { name: 'Edit sign-in' });
    expect(textbox('Extensions the server allows')).toBeTruthy();
    expect(screen.getByText('The certificate of vault.corp.example')).toBeTruthy();
  });

  it('has nothing to edit where there is neither', async () => {
    const [first] = exampleProfiles.list;
    if (!first) throw new Error('there is an example');
    const onLoopback = { ...first, server: 'http://127.0.0.1:8080', account: { method: 'windows' } } as const;
    show({}, { list: [onLoopback], lastUsed: null });
    const menu = await openMenu('Production');
    expect(within(menu).queryByRole('menuitem', { name: 'Edit' })).toBeNull();
  });
});

describe('renaming a saved sign-in', () => {
  it('begins with the name it has, and ends with the new one said aloud', async () => {
    const { asked, change } = recording();
    const { said } = show({ change });
    await choose('Recovery site', 'Rename');
    expect(await screen.findByRole('dialog', { name: 'Rename sign-in' })).toBeTruthy();
    expect(textbox('Name').value).toBe('Recovery site');
    await type('Name', ' Second site ');
    await user.keyboard('{Enter}');
    expect(asked).toEqual([{ id: exampleProfiles.list[1]?.id, name: 'Second site', refreshesAllowed: null }]);
    await expect.poll(() => said).toEqual(['Second site was saved.']);
    await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
    expect(button('Second site')).toBeTruthy();
  });

  it.each([
    ['  ', 'Enter a name.'],
    ['PRODUCTION', 'Another saved sign-in has this name.'],
  ])('to %j is refused at the field, before anybody is asked', async (name, problem) => {
    const { asked, change } = recording();
    show({ change });
    await choose('Automation', 'Rename');
    await screen.findByRole('dialog');
    await type('Name', name);
    await user.click(button('Save'));
    expect(screen.getByText(problem)).toBeTruthy();
    expect(document.activeElement).toBe(textbox('Name'));
    expect(asked).toEqual([]);
  });

  it('that fails says why and keeps what was typed', async () => {
    show({ change: () => Promise.resolve(fail('disk-full')) });
    await choose('Automation', 'Rename');
    await screen.findByRole('dialog');
    await type('Name', 'Robot');
    await user.click(button('Save'));
    expect(await screen.findByText(/The disk is full/u)).toBeTruthy();
    expect(textbox('Name').value).toBe('Robot');
    await user.click(button('Cancel'));
    expect(button('Automation')).toBeTruthy();
  });
});

describe('how often a session may be extended', () => {
  const edit = async () => {
    const { asked, change } = recording();
    show({ change });
    await choose('Production', 'Edit');
    await screen.findByRole('dialog', { name: 'Edit sign-in' });
    return asked;
  };

  it.each([
    ['0', 0],
    ['100', 100],
    ['', null],
  ])('is taken as it is typed: %j', async (typed, refreshesAllowed) => {
    const asked = await edit();
    await type('Extensions the server allows', typed);
    await user.click(button('Save'));
    expect(asked).toMatchObject([{ name: 'Production', refreshesAllowed }]);
  });

  it.each(['101', '-1', '2.5'])('is refused when it is no such number: %s', async (typed) => {
    const asked = await edit();
    await type('Extensions the server allows', typed);
    await user.click(button('Save'));
    expect(screen.getByText('Enter a whole number from 0 to 100, or leave it empty.')).toBeTruthy();
    expect(document.activeElement).toBe(textbox('Extensions the server allows'));
    expect(asked).toEqual([]);
  });
});

describe('removing a saved sign-in', () => {
  it('asks first, and takes nothing away when it is called off', async () => {
    const removed: string[] = [];
    show({
      remove: ({ id }) => {
        removed.push(id);
        return Promise.resolve(succeed(exampleProfiles));
      },
    });
    await choose('Automation', 'Remove');
    expect(await screen.findByRole('dialog', { name: 'Remove Automation?' })).toBeTruthy();
    await user.click(button('Cancel'));
    expect(removed).toEqual([]);
  });

  it('leads on to another one, and after the last to a new one', async () => {
    let list = exampleProfiles.list;
    const { said } = show({
      remove: ({ id }) => {
        list = list.filter((each) => each.id !== id);
        return Promise.resolve(succeed({ list, lastUsed: null }));
      },
    });
    for (const { name } of exampleProfiles.list) {
      await choose(name, 'Remove');
      await screen.findByRole('dialog');
      await user.click(button('Remove'));
    }
    await expect
      .poll(() => said)
      .toEqual(['Production was removed.', 'Recovery site was removed.', 'Automation was removed.']);
    await expect.poll(() => document.activeElement?.textContent).toBe('New sign-in');
  });
});
