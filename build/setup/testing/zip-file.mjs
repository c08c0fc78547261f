import { crc32, deflateRawSync } from 'node:zlib';

/** @typedef {{ name: string, data?: string | Buffer, mode?: number, packed?: boolean, claimedSize?: number }} Member */

/**
 * @param {readonly Member[]} members
 * @returns {Buffer} a zip archive as the usual tools write it
 */
export function zipOf(members) {
  const locals = [];
  const centrals = [];
  let offset = 0;
  for (const member of members) {
    const { local, central } = records(member, offset);
    locals.push(local);
    centrals.push(central);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

/**
 * @param {Member} member
 * @param {number} offset
 */
function records({ name, data = '', mode = 0o100644, packed = true, claimedSize }, offset) {
  const bytes = Buffer.from(data);
  const body = packed ? deflateRawSync(bytes) : bytes;
  const title = Buffer.from(name);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(packed ? 8 : 0, 4);
  common.writeUInt32LE(crc32(bytes), 10);
  common.writeUInt32LE(body.length, 14);
  common.writeUInt32LE(claimedSize ?? bytes.length, 18);
  common.writeUInt16LE(title.length, 22);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE((3 << 8) | 20, 4);
  common.copy(central, 6);
  central.writeUInt32LE((mode << 16) >>> 0, 38);
  central.writeUInt32LE(offset, 42);
  const signature = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
  return { local: Buffer.concat([signature, common, title, body]), central: Buffer.concat([central, title]) };
}
