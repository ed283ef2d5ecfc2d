package org.bihuan.people;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The roles that exist, by code, with the names that people read. */
public final class Roles {

    /** What a manifest calls anybody of the enterprise concerned, whichever role they hold there. */
    public static final String ENTERPRISE = "enterprise";

    /** Anybody who works for a body, whichever role they hold there. */
    public static final String STAFF = "staff";

    /** System, security and audit administrator: three people, so that none of them can cover their own traces. */
    public static final Set<String> ADMINISTRATORS =
            Set.of("system-administrator", "security-administrator", "audit-administrator");

    /** Who reads figures about what the bureau does. */
    public static final Set<String> SUPERVISION = Set.of("supervisor", "director", "deputy-director", "section");

    public static final Map<String, String> NAMES = names();

    private Roles() {}

    public static boolean isKnown(String role) {
        return NAMES.containsKey(role) || role.equals(ENTERPRISE);
    }

    /** Whether the role is one within an enterprise. */
    public static boolean isOfEnterprise(String role) {
        return role.startsWith("enterprise-");
    }

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("intake", "受理员");
        names.put("dispatcher", "派单员");
        names.put("expert", "专家");
        names.put("section", "业务科室");
        names.put("officer", "执法人员");
        names.put("auxiliary", "执法辅助人员");
        names.put("unit-head", "执法大队长");
        names.put("legal-reviewer", "法制审核员");
        names.put("hearing-chair", "听证主持人");
        names.put("deputy-director", "分管局领导");
        names.put("director", "局长");
        names.put("archivist", "档案公示管理员");
        names.put("committee-office", "安委办");
        names.put("city-leader", "带队市领导");
        names.put("fire-department", "消防救援");
        names.put("traffic-department", "交通运输");
        names.put("town-station", "镇街应急站");
        names.put("grid-worker", "网格员");
        names.put("report-desk", "举报受理员");
        names.put("supervisor", "督查");
        names.put("system-administrator", "系统管理员");
        names.put("security-administrator", "安全管理员");
        names.put("audit-administrator", "审计管理员");
        names.put("enterprise-safety-officer", "企业安全员");
        names.put("enterprise-principal", "企业主要负责人");
        return Collections.unmodifiableMap(names);
    }
}
