import type { ReactNode } from 'react';
import { go } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';

/** What a screen shows before there is any account: what it is for, and the two ways to the first one. */
export function FirstAccounts({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <EmptyState
      title={title}
      actions={
        <>
          <Button variant="primary" onClick={() => go('/accounts/import')}>
            Import a spreadsheet
          </Button>
          <Button onClick={() => go('/accounts/new')}>Add an account</Button>
        </>
      }
    >
      {children}
    </EmptyState>
  );
}
