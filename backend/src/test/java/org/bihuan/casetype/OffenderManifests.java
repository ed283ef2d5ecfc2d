package org.bihuan.casetype;

import static org.bihuan.casetype.FolderWorld.CHECK_FORM;
import static org.bihuan.casetype.FolderWorld.MANIFEST;
import static org.bihuan.casetype.OffenderFoldersTest.offender;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What can be wrong in a manifest: what it was, what it becomes, and what the contract says. */
final class OffenderManifests {

    private static final String SELECT =
            "\"components\": [{\"type\": \"select\", \"key\": \"guide\", \"valuesKey\": \"visitors\"},";

    private OffenderManifests() {}

    static Stream<Arguments> manifests() {
        return Stream.of(
                manifest("an unknown key", "prefix: PD", "prefix: PD\nprefixes: PD", "不认识“prefixes”"),
                manifest("a doubled key", "kind: case", "kind: case\nkind: case", "写了两遍"),
                manifest("no name", "name: 示例许可\n", "", "缺少“name”"),
                manifest("an unknown kind", "kind: case", "kind: flow", "可以写的有：case、part"),
                manifest("broken YAML", "name: 示例许可", "name: \"示例许可", "不是合法的 YAML"),
                manifest("a list where a map belongs", "outcomes:\n", "outcomes:\n  - 一\nreadings:\n", "“outcomes”"),
                manifest(
                        "a role without scope",
                        "{role: intake, scope: bureau}\n    deadline",
                        "{role: intake}\n    deadline",
                        "只有 role 和 organisations 可以同时写"),
                manifest(
                        "people and a body at once",
                        "{role: intake, scope: bureau}\n    deadline",
                        "{named: guide, organisations: guide}\n    deadline",
                        "只有 role 和 organisations 可以同时写"),
                manifest(
                        "a body in a field that no form has",
                        "{role: intake, scope: bureau}\n    deadline",
                        "{organisations: nowhere}\n    deadline",
                        "“nowhere”在表单中没有"),
                manifest(
                        "a register of what nobody asks",
                        "kind: case",
                        "kind: case\nregister: [nowhere]",
                        "“nowhere”在表单中没有"),
                manifest(
                        "answers gathered where only one answers",
                        "  task_visit:\n",
                        "  task_visit:\n    gathers: opinions\n",
                        "gathers 只用于多实例的步骤"),
                manifest("a key that is not the folder's", "key: permit-demo", "key: permit", "应当和文件夹名"),
                manifest("a prefix in small letters", "prefix: PD", "prefix: pd", "编号前缀"),
                manifest(
                        "an unknown rule at the start",
                        "openers: [enterprise, intake]}",
                        "openers: [enterprise, intake], rules: [goodLuck]}",
                        "start.rules 里的“goodLuck”不是已有的规则"),
                manifest(
                        "an enterprise in a field that no form has",
                        "openers: [enterprise, intake]}",
                        "openers: [enterprise, intake], enterprise: firm}",
                        "“firm”在表单中没有"),
                manifest(
                        "rows from nowhere",
                        "  task_visit:\n",
                        "  task_visit:\n    rows: {items: nowhere}\n",
                        "rows 里的来源“nowhere”不存在"),
                manifest("no start", "start: {form: start, openers: [enterprise, intake]}\n", "", "没有写 start"),
                manifest("a part with a number", "kind: case", "kind: part", "没有编号"),
                manifest("a part that can be opened", "kind: case", "kind: part", "不能单独发起"),
                manifest("a step that is no user task", "task_visit:\n", "task_fly:\n", "“task_fly”不是流程中的用户任务"),
                manifest(
                        "a role within a unit",
                        "bureau}\n    deadline",
                        "unit}\n    deadline",
                        "不能写“unit”，可以写的有：bureau、party、town"),
                manifest(
                        "a reader within a unit",
                        "- {role: intake, scope: bureau}",
                        "- {role: intake, scope: unit}",
                        "不能写“unit”"),
                manifest(
                        "an enterprise all over the bureau",
                        "{role: enterprise, scope: party}",
                        "{role: enterprise, scope: bureau}",
                        "写成 party"),
                manifest(
                        "a user task that is no step", "task_visit:\n", "task_fly:\n", "steps 里没有用户任务“核查”(task_visit)"),
                manifest(
                        "an unknown candidate role",
                        "candidates: {role: intake",
                        "candidates: {role: clerk",
                        "角色“clerk”不存在"),
                manifest("an unknown reader", "- {role: intake", "- {role: clerk", "角色“clerk”不存在"),
                manifest("an unknown opener", "[enterprise, intake]", "[enterprise, clerk]", "角色“clerk”不存在"),
                manifest("an unknown actor", "who: {role: enterprise", "who: {role: clerk", "角色“clerk”不存在"),
                manifest("an unknown witness", "[intake, supervisor]", "[intake, clerk]", "角色“clerk”不存在"),
                manifest("an unknown visibility", "category: party", "category: everybody", "可见范围只能写"),
                manifest("a restriction to nobody", "[intake, supervisor]", "[]", "能看到它的角色"),
                manifest("an unknown deadline", "deadline: PD-CHECK", "deadline: PD-SOON", "期限“PD-SOON”"),
                manifest("an unknown clock", "PD-TOTAL: {", "PD-WHOLE: {", "期限“PD-WHOLE”"),
                manifest("a pause of no clock", "pauses: [PD-TOTAL]", "pauses: [PD-CHECK]", "不在 clocks 里"),
                manifest("a clock stopped by nothing", "stops: [task_visit]", "stops: [task_fly]", "“task_fly”"),
                manifest("an action until nothing", "until: [task_visit]", "until: [task_fly]", "“task_fly”"),
                manifest("an outcome without an end", "  lapsed: 已过期", "  lapsed: 已过期\n  lost: 已遗失", "“lost”没有结束事件"),
                manifest("an action whose form is not there", "form: withdraw\n", "form: away\n", "表单“away”找不到"),
                manifest("an action that nothing awaits", "message: withdraw", "message: away", "“away”没有消息事件在等"),
                manifest(
                        "an action that tells at any time",
                        "message: withdraw",
                        "tells: {recipients: party, text: x}",
                        "请写明 form 和 during"),
                manifest("a visibility of no field", "remark: handlers", "remarks: handlers", "字段“remarks”"),
                manifest("a prefill of no field", "prefill: [category]", "prefill: [kategory]", "字段“kategory”"),
                manifest("a title of no field", "{category} 申请", "{remark} 申请", "字段“remark”"),
                manifest(
                        "a check-in that fills no moment",
                        "{named: visitor}",
                        "{named: visitor}\n    checkIn: score",
                        "“score”不是表单“visit”里带时间的日期字段"),
                manifest("people in no field", "named: visitor", "named: guest", "字段“guest”"),
                manifest("a moment in no field", "notBefore: preferredTime", "notBefore: someTime", "字段“someTime”"));
    }

    static Stream<Arguments> stagesAndOptions() {
        String steps = "\nsteps:";
        String stages = "\nstages:\n  ";
        String options = "\noptions:\n  ";
        return Stream.of(
                manifest(
                        "a stage of no step",
                        steps,
                        stages + "一: [task_check, task_visit, task_fly]" + steps,
                        "stages.一 里的“task_fly”不是"),
                manifest("a step in no stage", steps, stages + "一: [task_check]" + steps, "stages 里没有步骤“task_visit”"),
                manifest(
                        "a step in two stages",
                        steps,
                        stages + "一: [task_check, task_visit]\n  二: [task_visit]" + steps,
                        "“task_visit”写了不止一次"),
                manifest("a stage without steps", steps, stages + "一:" + steps, "缺少“一”"),
                manifest("a stage that is no list", steps, stages + "一: task_check" + steps, "“stages.一”的写法不对"),
                manifest(
                        "a hint of no field",
                        "prefill: [category]",
                        "hint: \"去{address}\"",
                        "steps.task_check.hint 里的字段“address”"),
                manifest(
                        "a rule that is not there",
                        "prefill: [category]",
                        "rules: [alwaysRight]",
                        "“alwaysRight”不是已有的规则，可以写的有：arrivalNotAhead"),
                manifest(
                        "a clock dropped by no step",
                        "stops: [task_visit]",
                        "stops: [task_visit], dropped: [task_fly]",
                        "clocks.PD-TOTAL.dropped 里的“task_fly”"),
                manifest(
                        "options that nobody asks for",
                        "\nfields:",
                        options + "visitors: {role: intake}\nfields:",
                        "options.visitors 没有表单用到"),
                offender(
                        "options that are not there",
                        world -> world.replace(CHECK_FORM, "\"components\": [", SELECT),
                        CHECK_FORM,
                        "选项来源“visitors”"),
                offender(
                        "options of an unknown role",
                        world -> world.replace(CHECK_FORM, "\"components\": [", SELECT)
                                .replace(MANIFEST, "\nfields:", options + "visitors: {role: clerk}\nfields:"),
                        MANIFEST,
                        "options.visitors 里的角色“clerk”不存在"),
                offender(
                        "options that match no field",
                        world -> world.replace(CHECK_FORM, "\"components\": [", SELECT)
                                .replace(
                                        MANIFEST,
                                        "\nfields:",
                                        options + "visitors: {role: intake, matchField: mood}\nfields:"),
                        MANIFEST,
                        "options.visitors 里的字段“mood”"));
    }

    static Stream<Arguments> documents() {
        String permit = "{name: 许可证, template: permit.docx}";
        return Stream.of(
                manifest("a template that is gone", "permit.docx", "permits.docx", "模板“permits.docx”找不到"),
                manifest("a document without name", "{name: 许可证, ", "{", "缺少“name”"),
                manifest(
                        "a document with an unknown key",
                        permit,
                        "{name: 许可证, template: permit.docx, words: 许}",
                        "不认识“documents.permit.words”"),
                manifest("a word that is none", permit, "{name: 许可证, template: permit.docx, word: XK}", "“XK”应当是文号里的字"),
                manifest(
                        "a seal that there is not",
                        permit,
                        "{name: 许可证, template: permit.docx, seal: mayor}",
                        "可以写的有：bureau、enforcement"),
                manifest(
                        "a document after one that there is not",
                        permit,
                        "{name: 许可证, template: permit.docx, after: [order]}",
                        "前置文书“order”"),
                manifest(
                        "a document after itself",
                        permit,
                        "{name: 许可证, template: permit.docx, afterAny: [permit]}",
                        "前置文书“permit”"));
    }

    static Stream<Arguments> derivations() {
        String remark = "remark: handlers";
        String derived = "\nderived:\n  ";
        return Stream.of(
                manifest("a visibility of no step", remark, "task_fly.remark: handlers", "“task_fly”开头"),
                manifest("a visibility of no field in a step", remark, "task_check.remarks: party", "字段“remarks”"),
                manifest(
                        "a derivation of two kinds",
                        "\nfields:",
                        derived + "d: {anyRow: sites, caseNumberModulo: 5}\nfields:",
                        "只选一种"),
                manifest("a derivation by nothing", "\nfields:", derived + "d: {caseNumberModulo: 0}\nfields:", "只选一种"),
                manifest(
                        "a derivation of no list",
                        "\nfields:",
                        derived + "d: {anyRow: places, field: siteAddress, equals: x}\nfields:",
                        "字段“places”"),
                manifest(
                        "a derivation by no parameter",
                        "\nfields:",
                        derived + "d: {parameter: wings}\nfields:",
                        "参数“wings”"));
    }

    static Stream<Arguments> phrases() {
        String step = "task_visit:\n";
        return Stream.of(
                manifest("an empty phrase", step, step + "    phrases: ['材料齐全。', ' ']\n", "空的或超过 200 个字"),
                manifest("a long phrase", step, step + "    phrases: ['" + "长".repeat(201) + "']\n", "空的或超过 200 个字"),
                manifest("a doubled phrase", step, step + "    phrases: ['材料齐全。', '材料齐全。 ']\n", "“材料齐全。”写了两遍"),
                manifest("too many phrases", step, step + "    phrases: [" + "材料齐全。, ".repeat(21) + "]\n", "最多写 20 句"));
    }

    static Stream<Arguments> figures() {
        return Stream.of(
                figures("a figure of no outcome", "{resolved: [lost]}", "“lost”不在 outcomes 里"),
                figures("a figure without an outcome", "{leftOut: [lost]}", "“lost”不在 outcomes 里"),
                figures(
                        "a visit that nothing proves",
                        "{visit: {step: task_visit, after: task_check}}",
                        "须有 deadline 和 checkIn"),
                figures("a visit after nothing", "{visit: {step: task_visit, after: task_fly}}", "“task_fly”不是步骤"),
                figures("a visit of nothing", "{visit: {step: task_visit}}", "须写明 step 和 after"),
                figures(
                        "a rating that nobody gives",
                        "{rating: {step: task_check, field: score, good: 4}}",
                        "没有字段“score”"),
                figures("a rating in no step", "{rating: {step: task_fly, field: score, good: 4}}", "“task_fly”"),
                figures(
                        "a rating that is never good",
                        "{rating: {step: task_visit, field: score}}",
                        "须写明 step、field 和 good"));
    }

    private static Arguments figures(String offence, String figures, String sentence) {
        return manifest(offence, "\nfields:", "\nfigures: " + figures + "\nfields:", sentence);
    }

    private static Arguments manifest(String offence, String from, String to, String sentence) {
        return offender(offence, world -> world.replace(MANIFEST, from, to), MANIFEST, sentence);
    }
}
