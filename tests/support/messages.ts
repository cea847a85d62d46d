import { execFileSync } from 'node:child_process';

/** A message as somebody else's program reads it. */
export interface ReadMessage {
  headers: [name: string, value: string][];
  to: [name: string, address: string][];
  cc: [name: string, address: string][];
  bcc: [name: string, address: string][];
  subject: string;
  text: string;
  attachments: { name: string; type: string; base64: string }[];
  /** What the reader finds against RFC 5322. */
  defects: number;
}

/** Python's reader of messages, which says what is wrong with one. */
const READER = `
import base64, email, email.policy, json, sys
m = email.message_from_binary_file(sys.stdin.buffer, policy=email.policy.default)
body = m.get_body(("plain",)) or m
parts = list(m.walk())
people = lambda name: [[a.display_name, a.addr_spec] for a in (m[name].addresses if m[name] else [])]
print(json.dumps({"headers": [[k, str(v)] for k, v in m.items()], "to": people("To"), "cc": people("Cc"), "bcc": people("Bcc"),
  "subject": str(m["Subject"]), "text": body.get_payload(decode=True).decode("utf-8"),
  "attachments": [{"name": a.get_filename(), "type": a.get_content_type(), "base64": base64.b64encode(a.get_payload(decode=True)).decode("ascii")} for a in m.iter_attachments()],
  "defects": sum(len(p.defects) + sum(len(getattr(v, "defects", [])) for v in p.values()) for p in parts)}))
`;

/** Reads an .eml file. @param bytes its content */
export function readMessage(bytes: Uint8Array): ReadMessage {
  return JSON.parse(execFileSync('python3', ['-c', READER], { input: bytes, encoding: 'utf8' })) as ReadMessage;
}
