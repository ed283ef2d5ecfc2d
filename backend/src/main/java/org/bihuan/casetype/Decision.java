package org.bihuan.casetype;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision of a DMN file.
 *
 * @param file path of the file
 * @param inputs the input expressions as they are written; the contract allows only names of variables
 * @param outputs names of the outputs
 * @param languages expression languages that the file asks for
 */
public record Decision(
        String id,
        String file,
        @Nullable String historyTimeToLive,
        List<String> inputs,
        List<String> outputs,
        List<String> languages) {}
