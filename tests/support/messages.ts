import { execFileSync } from 'node:child_process';

/** A message as somebody else's program reads it. */
export interface ReadMessage {
  headers: [name: string, value: string][];
  to: [name: string, address: string][];
  cc: [name: string, address: string][];
  bcc: [name: string, address: string][];
  subject: string;
  text: string;
  /** What the reader finds against RFC 5322. */
  defects: number;
}

/** Python's reader of messages, which says what is wrong with one. */
const READER = `
import email, email.policy, json, sys
m = email.message_from_binary_file(sys.stdin.buffer, policy=email.policy.default)
people = lambda name: [[a.display_name, a.addr_spec] for a in (m[name].addresses if m[name] else [])]
print(json.dumps({"headers": [[k, str(v)] for k, v in m.items()], "to": people("To"), "cc": people("Cc"), "bcc": people("Bcc"),
  "subject": str(m["Subject"]), "text": m.get_payload(decode=True).decode("utf-8"),
  "defects": len(m.defects) + sum(len(getattr(v, "defects", [])) for v in m.values())}))
`;

/** Reads an .eml file. @param bytes its content */
export function readMessage(bytes: Uint8Array): ReadMessage {
  return JSON.parse(execFileSync('python3', ['-c', READER], { input: bytes, encoding: 'utf8' })) as ReadMessage;
}
