package org.jalon.examples.commandline;

import java.security.MessageDigest;

/**
 * How far an input has been read.
 *
 * @param lines how many lines
 * @param bytes how many bytes
 * @param digest the SHA-256 of these bytes, never updated any more
 */
record InputPosition(long lines, long bytes, MessageDigest digest) {

  String hash() {
    return Sha256.hex(digest);
  }
}
