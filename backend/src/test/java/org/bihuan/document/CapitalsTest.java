package org.bihuan.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts as 支付结算办法 writes them. */
class CapitalsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 零元整",
        "0.05, 伍分",
        "0.50, 伍角整",
        "10, 壹拾元整",
        "325.04, 叁佰贰拾伍元零肆分",
        "1409.50, 壹仟肆佰零玖元伍角整",
        "6007.14, 陆仟零柒元壹角肆分",
        "1680.32, 壹仟陆佰捌拾元叁角贰分",
        "16409.02, 壹万陆仟肆佰零玖元零贰分",
        "30000, 叁万元整",
        "107000.53, 壹拾万柒仟元伍角叁分",
        "100005, 壹拾万零伍元整",
        "100000001, 壹亿零壹元整",
        "120000500, 壹亿贰仟万零伍佰元整",
        "100050000, 壹亿零伍万元整",
        "999999999999.99, 玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"
    })
    void an_amount_in_capitals(BigDecimal yuan, String capitals) {
        assertThat(Capitals.of(yuan)).isEqualTo(capitals);
    }

    @Test
    void what_is_no_amount_is_refused() {
        assertThatThrownBy(() -> Capitals.of(new BigDecimal("-1"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Capitals.of(Capitals.MOST)).isInstanceOf(IllegalArgumentException.class);
    }
}
