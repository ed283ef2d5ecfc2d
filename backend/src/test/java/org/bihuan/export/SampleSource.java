package org.bihuan.export;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.bihuan.people.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** A list of as many rows as a test wants. */
@TestComponent
class SampleSource implements ExportSource {

    private final CurrentUser currentUser;
    private volatile int rows;
    private volatile String readAs = "";

    SampleSource(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    void holds(int number) {
        rows = number;
    }

    String readAs() {
        return readAs;
    }

    @Override
    public String place() {
        return "sample";
    }

    @Override
    public String title() {
        return "样本";
    }

    @Override
    public String summary(String query) {
        return "条件：" + query;
    }

    @Override
    public List<String> columns(String query) {
        return List.of("编号", "企业");
    }

    @Override
    public void read(String query, int most, Consumer<List<@Nullable String>> row) {
        readAs = currentUser.username();
        for (int n = 0; n < Math.min(rows, most); n++) {
            row.accept(Arrays.asList("TB2026-%06d".formatted(n), n % 2 == 0 ? null : "=HYPERLINK(\"http://x\")"));
        }
    }
}
