package org.bihuan.casetype;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;

/** The contents list of a folder: digest and path of every file, a line each. */
final class Contents {

    private Contents() {}

    /** @param own path of the list itself, which it does not name */
    static byte[] of(SortedMap<String, byte[]> resources, String own) {
        StringBuilder list = new StringBuilder();
        for (Map.Entry<String, byte[]> resource : resources.entrySet()) {
            if (!resource.getKey().equals(own)) {
                list.append(sha256(resource.getValue()))
                        .append("  ")
                        .append(resource.getKey())
                        .append('\n');
            }
        }
        return list.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
