package org.bihuan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

class AdviceCheckTest {

    private final AdviceCheck check = new AdviceCheck(new ClassPathResource("org/bihuan/document/advice-words.txt"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "防爆柜可找老李 13800138000 安装",
                "138 0013 8000",
                "138-0013-8000",
                "１３８００１３８０００",
                "1.3.8.0.0.1.3.8.0.0.0",
                "一三八零零一三八零零零",
                "幺三八〇〇一三八〇〇〇",
                "13八0013八000",
                "+86 13800138000",
                "138\u200B0013\u200B8000",
                "0595-85661234",
                "（0595）85661234",
                "059585661234",
                "400-820-8820",
                "8008208820",
                "电话：8566 1234",
                "详见 https://shop.example.com/item",
                "www.anquan.example",
                "fanghuo.com 有售",
                "sales@example.com",
                "加微信详谈",
                "加 V 详谈",
                "VX：anquan88",
                "ＶＸ anquan88",
                "QQ 12345678",
                "防爆柜每台 3800 元",
                "￥3800",
                "约3.8万元",
                "三千八百元一台",
                "３８００元",
                "购买海康牌报警器",
                "选用国产名牌灯具",
                "品牌不限于海康",
                "型号：DS-2CD",
                "可联系经销商",
                "京东有售",
            })
    void brands_ways_to_a_seller_and_prices_are_found(String text) {
        assertThat(check.problems(text)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "按《危险化学品仓库储存通则》（GB 15603—2022）第 5.3 条分间存放。",
                "执行 GB 15577-2018 13 条、GB/T 29639-2020、AQ 3013-2008、DB35/T 1234-2020。",
                "2026-03-02 前完成；2026年3月2日复核。",
                "安装安全警示牌和职业危害告知牌，悬挂设备铭牌。",
                "第一、二、三单元的电气元件每 3 个月检查一次，二元醇单独存放。",
                "存量不超过 500 千克，间距 1.5 米，13 个灭火器，温度 38 ℃。",
                "发生火灾立即拨打 119 报警，并报告属地应急站。",
                "采购合格的防爆灯具，不指定品牌。",
                "统一社会信用代码 91350582MA31ABCD2X 的企业。",
                "每班 3 块电池，更换时断电挂牌上锁。",
                "",
            })
    void good_advice_passes(String text) {
        assertThat(check.problems(text)).isEmpty();
    }

    @Test
    void a_sentence_names_what_was_found_as_it_was_written() {
        assertThat(check.problems("请打 １３８ 0013 8000，再打 １３８ 0013 8000。"))
                .containsExactly("建议中出现了联系电话“１３８ 0013 8000”，请删去（安全生产法第六十四条）。");
    }

    @Test
    void a_site_may_bring_its_own_words() {
        AdviceCheck own = new AdviceCheck(
                new ByteArrayResource("# ours\n某某公司\n!不是某某公司".getBytes(java.nio.charset.StandardCharsets.UTF_8)));

        assertThat(own.problems("找某某公司")).hasSize(1);
        assertThat(own.problems("不是某某公司")).isEmpty();
        assertThat(own.problems("品牌")).isEqualTo(List.of());
    }
}
