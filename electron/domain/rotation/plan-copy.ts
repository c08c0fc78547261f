import type { Scope } from '../../../shared/rotation';
import { inPowerShell } from '../activity/call-copy';
import type { Draft } from './preparing';

const READ = [
  "$new = Read-Host 'New password' -AsSecureString",
  "$plain = [System.Net.NetworkCredential]::new('', $new).Password",
];

const vaultOnly = (id: number, slug: string): readonly string[] => [
  `Set-TssSecretField -TssSession $session -Id ${id} -Slug ${inPowerShell(slug)} -Value $plain`,
];

const remotely = (server: string, id: number): readonly string[] => {
  const uri = inPowerShell(`${server}/api/v1/secrets/${id}/change-password`);
  return [
    "$headers = @{ Authorization = 'Bearer ' + $session.AccessToken }",
    '$body = @{ newPassword = $plain } | ConvertTo-Json',
    `Invoke-RestMethod -Method Post -Uri ${uri} -Headers $headers -Body $body -ContentType 'application/json'`,
  ];
};

/** The same as commands, with the password asked for where they are run: none is in here. */
export const planCopy = ({ place, server }: Pick<Draft, 'place' | 'server'>, scope: Scope): string => {
  const { id, slug } = place;
  return [
    `$session = New-TssSession -SecretServer ${inPowerShell(server)} -Credential (Get-Credential)`,
    ...READ,
    ...(scope === 'vault' ? vaultOnly(id, slug) : remotely(server, id)),
    `(Get-TssSecretField -TssSession $session -Id ${id} -Slug ${inPowerShell(slug)}) -ceq $plain`,
    'Remove-Variable new, plain',
  ].join('\n');
};
