package org.bihuan.enterprise;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The codes of an enterprise's master data, each with the word that papers, tables and the record of changes use. */
public final class Vocabulary {

    /** The four colours of risk, the worst first. */
    public static final Map<String, String> GRADES = of("red", "红", "orange", "橙", "yellow", "黄", "blue", "蓝");

    public static final Map<String, String> CATEGORIES = of(
            "industry", "工贸",
            "hazchem_production", "危化品生产",
            "hazchem_trade", "危化品经营",
            "hazchem_use", "危化品使用",
            "hazchem_storage", "危化品储存",
            "fireworks", "烟花爆竹",
            "mine", "矿山",
            "other", "其他");

    public static final Map<String, String> SCALES = of("large", "大型", "medium", "中型", "small", "小型", "micro", "微型");

    /** 安全生产标准化等级. */
    public static final Map<String, String> STANDARDIZATION = of("first", "一级", "second", "二级", "third", "三级");

    public static final Map<String, String> HIGH_RISKS = of(
            "dust", "粉尘涉爆",
            "confined_space", "有限空间",
            "ammonia", "涉氨制冷",
            "molten_metal", "金属熔融",
            "hazchem_storage", "危化品储存",
            "three_in_one", "三合一场所");

    /** 重大危险源, by its level of GB 18218. */
    public static final Map<String, String> HAZARD_SOURCES =
            of("first", "一级", "second", "二级", "third", "三级", "fourth", "四级");

    /** What it is in a chain of supply (安链护航). */
    public static final Map<String, String> CHAIN_ROLES = of("leader", "链主", "supplier", "供应商");

    private Vocabulary() {}

    private static Map<String, String> of(String... codesAndWords) {
        Map<String, String> words = new LinkedHashMap<>();
        for (int i = 0; i < codesAndWords.length; i += 2) {
            words.put(codesAndWords[i], codesAndWords[i + 1]);
        }
        return Collections.unmodifiableMap(words);
    }
}
