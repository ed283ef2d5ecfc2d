package org.bihuan.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import org.bihuan.RefusedException;
import org.bihuan.RefusedException.Kind;
import org.bihuan.ledger.AdministrationLedger;
import org.bihuan.test.HouseStory;
import org.bihuan.test.PageVisitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class UnitActsTest extends HouseStory {

    @LocalServerPort
    private int port;

    @Autowired
    private UnitActs unitActs;

    @Autowired
    private AdministrationLedger ledger;

    @Test
    void a_unit_is_renamed_by_who_has_seen_its_name_and_closed_when_it_is_empty() {
        asSystem(() -> unitActs.add("test-unit", "试点科", "department", "bureau-leaders"));

        assertThatThrownBy(() -> asSystem(() -> unitActs.rename("test-unit", "旧名", "新名")))
                .satisfies(is(Kind.CONFLICT));
        asSystem(() -> unitActs.rename("test-unit", "试点科", "试点办"));
        assertThatThrownBy(() -> asSystem(() -> unitActs.close("general-office")))
                .satisfies(is(Kind.CONFLICT));
        assertThatThrownBy(() -> asSystem(() -> unitActs.close("bureau-leaders")))
                .satisfies(is(Kind.CONFLICT));
        asSystem(() -> unitActs.close("test-unit"));
        assertThat(ledger.newest(null, 1).get(0).type()).isEqualTo("unit-closed");
        assertThat(PageVisitor.signedIn(port, "sysadmin1")
                        .get("/administration/units")
                        .body())
                .doesNotContain("试点办");
    }

    private void asSystem(Runnable act) {
        world.as(world.person("sysadmin1"), () -> {
            act.run();
            return act;
        });
    }

    private static Consumer<Throwable> is(Kind kind) {
        return thrown -> assertThat(((RefusedException) thrown).kind()).isEqualTo(kind);
    }
}
