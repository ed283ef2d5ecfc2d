package org.bihuan.attachment;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.bihuan.RefusedException;

/** The header {@code Upload-Metadata} of tus: pairs of a key and a Base64 value, separated by commas. */
final class UploadMetadata {

    private UploadMetadata() {}

    /** @throws RefusedException malformed if the value of {@code filename} is not Base64; without one the name is empty */
    static String fileName(String header) {
        for (String pair : header.split(",")) {
            String[] parts = pair.strip().split(" ", 2);
            if (parts[0].equals("filename") && parts.length == 2) {
                try {
                    return new String(Base64.getDecoder().decode(parts[1].strip()), StandardCharsets.UTF_8);
                } catch (IllegalArgumentException e) {
                    throw RefusedException.malformed("Upload-Metadata 中的文件名须用 Base64 编码。");
                }
            }
        }
        return "";
    }
}
