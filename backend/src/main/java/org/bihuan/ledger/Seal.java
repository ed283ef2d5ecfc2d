package org.bihuan.ledger;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What was sealed on a day: the Merkle root over the heads of all chains, signed with a key that is not in the database.
 *
 * @param cases how many chains the root covers
 * @param root lower-case hex
 * @param keyId first 16 hex digits of the hash of the public key
 * @param publicKey Ed25519 public key, X.509 form, Base64
 * @param signature Ed25519 over the canonical JSON of {@code {"algorithm","cases","date","root","sealedAt"}}, Base64
 */
public record Seal(
        LocalDate sealDate,
        Instant sealedAt,
        String algorithm,
        long cases,
        String root,
        String keyId,
        String publicKey,
        String signature) {}
