package org.bihuan.document;

import java.time.Instant;
import java.util.List;
import org.bihuan.attachment.Attachment;
import org.jspecify.annotations.Nullable;

/**
 * One thing that lies in the volume of a case: a paper of the bureau, or a file that was handed in.
 *
 * @param id of the paper or the file
 * @param isInternal whether it lies in the side volume (副卷), which the parties do not read
 * @param number the 文号; {@code null} for files and for papers without one
 * @param step in which it came to be, in words
 * @param files whose pages stand for it: the scans of a paper that came back signed, or the file itself; none for a paper that is
 *     bound as it was printed
 * @param owed what it still lacks, in a sentence; {@code null} if nothing
 */
public record VolumeItem(
        String id,
        boolean isInternal,
        String title,
        @Nullable String number,
        Instant at,
        String step,
        List<Attachment> files,
        @Nullable String owed) {}
