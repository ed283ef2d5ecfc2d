package org.bihuan.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import org.bihuan.DatabaseSlice;
import org.bihuan.document.IssuesToCome.Issue;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseSlice
class IssuesToComeTest {

    private static final Issue RECORD = new Issue("ZG2026-000001", "record");
    private static final Issue ORDER = new Issue("ZG2026-000001", "order");

    @Autowired
    PlatformTransactionManager transactions;

    private final List<Issue> issued = new ArrayList<>();

    @Test
    void papers_are_issued_together_and_last_in_the_order_in_which_they_were_asked_for() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            IssuesToCome.add(RECORD, issued::addAll);
            IssuesToCome.add(ORDER, issued::addAll);
            assertThat(issued).isEmpty();
            assertThat(IssuesToCome.kinds()).containsExactly("record", "order");
        });

        assertThat(issued).containsExactly(RECORD, ORDER);
    }

    @Test
    void a_transaction_that_is_rolled_back_issues_nothing() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            IssuesToCome.add(RECORD, issued::addAll);
            status.setRollbackOnly();
        });

        assertThat(issued).isEmpty();
    }

    @Test
    void without_a_transaction_nothing_is_issued() {
        assertThatIllegalStateException().isThrownBy(() -> IssuesToCome.add(RECORD, issued::addAll));
    }
}
