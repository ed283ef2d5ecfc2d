package org.bihuan.export;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A list that can be exported; implemented above, by whoever shows the list. Everything is cut to who is signed in. */
public interface ExportSource {

    /** Where the list stands: {@code inbox} or {@code cases}. */
    String place();

    /** What the sheet and its file are called. */
    String title();

    /** What the query asks for, in words. */
    String summary(String query);

    List<String> columns(String query);

    /**
     * Reads the list from its beginning, row by row, each with as many texts as there are columns.
     *
     * @param query what stands behind the question mark of the list's address
     * @param most where to stop
     */
    void read(String query, int most, Consumer<List<@Nullable String>> row);
}
