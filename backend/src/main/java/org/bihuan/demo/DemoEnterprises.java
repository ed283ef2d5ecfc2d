package org.bihuan.demo;

import java.util.ArrayList;
import java.util.List;
import org.bihuan.enterprise.Enterprise;
import org.bihuan.enterprise.Enterprises;
import org.bihuan.enterprise.Site;
import org.bihuan.enterprise.Uscc;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Sixty enterprises of Jinjiang's trades; none of them exists. Their codes have valid check characters. */
@Component
@Profile("!mysql")
class DemoEnterprises {

    static final int ACCOUNTS = 50;
    private static final int WITHOUT_ACCOUNT = 8;
    private static final String[] FIRST = {"恒", "华", "盛", "瑞", "永", "兴", "鑫", "嘉", "福", "宏"};
    private static final String[] SECOND = {"泰", "丰", "达", "源", "晟", "利"};
    private static final String[][] TRADES = {
        {"鞋业", "制鞋"},
        {"服饰", "服装"},
        {"纺织", "纺织印染"},
        {"食品", "食品加工"},
        {"建材", "建筑陶瓷"},
        {"机械", "机械五金"},
        {"伞业", "制伞"},
        {"化工", "危险化学品经营"},
        {"包装", "包装印刷"},
        {"新材料", "鞋材化工"}
    };

    private final Enterprises enterprises;
    private final DemoPeople people;
    private final DemoMasterData masterData;

    DemoEnterprises(Enterprises enterprises, DemoPeople people, DemoMasterData masterData) {
        this.enterprises = enterprises;
        this.people = people;
        this.masterData = masterData;
    }

    void create() {
        Enterprise textile = save(1, "晋江市恒彩纺织印染有限公司", "安海镇", "纺织印染", "安海镇安东工业区 6 号");
        people.employee("ent-textile", "张伟", textile, "enterprise-safety-officer");
        people.employee("ent-textile-boss", "蔡清源", textile, "enterprise-principal");
        Enterprise logistics = save(2, "晋江市顺捷物流有限公司", "陈埭镇", "物流", "陈埭镇溪边工业区 18 号");
        people.employee("ent-logistics", "丁志远", logistics, "enterprise-safety-officer");
        for (int number = 1; number <= ACCOUNTS + WITHOUT_ACCOUNT; number++) {
            Enterprise enterprise = generated(number);
            if (number <= ACCOUNTS) {
                people.employee("ent-%03d".formatted(number), contact(number), enterprise, "enterprise-safety-officer");
            }
        }
    }

    private Enterprise generated(int number) {
        List<String> towns = DemoOrganisations.TOWNS;
        String[] trade = TRADES[number % TRADES.length];
        String town = towns.get(number * 7 % towns.size());
        String name = "晋江市" + FIRST[number / SECOND.length % FIRST.length] + SECOND[number % SECOND.length] + trade[0]
                + "有限公司";
        return save(number + 2, name, town, trade[1], town + "工业路 " + (number * 3 + 5) + " 号");
    }

    private Enterprise save(int number, String name, String town, String industry, String address) {
        String body = "91350582MA%07d".formatted(number * 31L % 9_000_000 + 1_000_000);
        Enterprise enterprise = new Enterprise(
                body + Uscc.checkCharacter(body), name, town, industry, address, contact(number), phone(number), true);
        enterprises.save(enterprise, sites(enterprise));
        masterData.describe(enterprise, number);
        return enterprise;
    }

    private static List<Site> sites(Enterprise enterprise) {
        List<Site> sites = new ArrayList<>();
        sites.add(new Site("厂区", "晋江市" + enterprise.address()));
        return sites;
    }

    private static String contact(int number) {
        String[] family = {"陈", "林", "王", "张", "吴", "蔡", "许", "丁", "施", "洪"};
        String[] given = {"志明", "秀兰", "建华", "丽萍", "国强", "美玲"};
        return family[number % family.length] + given[number % given.length];
    }

    /** No such number is given out: the block 1380000 is for examples. */
    private static String phone(int number) {
        return "1380000%04d".formatted(1000 + number);
    }
}
