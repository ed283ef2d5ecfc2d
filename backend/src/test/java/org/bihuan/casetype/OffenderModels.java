package org.bihuan.casetype;

import static org.bihuan.casetype.FolderWorld.MODEL;
import static org.bihuan.casetype.OffenderFoldersTest.offender;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What can be wrong in a process: what it was, what it becomes, and what the contract says. */
final class OffenderModels {

    private OffenderModels() {}

    static Stream<Arguments> models() {
        return Stream.of(
                model(
                        "a process with another id",
                        "process id=\"permit-demo\"",
                        "process id=\"permit\"",
                        "流程的编号是“permit”"),
                model("not executable", "isExecutable=\"true\"", "isExecutable=\"false\"", "可执行"),
                model("no time to live", " camunda:historyTimeToLive=\"P180D\"", "", "historyTimeToLive"),
                model(
                        "a form of another type",
                        "formRef=\"permit-demo-check\"",
                        "formRef=\"other-check\"",
                        "“other-check”找不到"),
                model(
                        "a form bound to the latest",
                        "formRef=\"permit-demo-visit\" camunda:formRefBinding=\"deployment\"",
                        "formRef=\"permit-demo-visit\" camunda:formRefBinding=\"latest\"",
                        "(task_visit)的表单绑定"),
                model(
                        "a task without form",
                        " camunda:formRef=\"permit-demo-visit\" camunda:formRefBinding=\"deployment\"",
                        "",
                        "(task_visit)没有表单"),
                model(
                        "candidates in the model",
                        "id=\"task_visit\"",
                        "id=\"task_visit\" camunda:candidateGroups=\"intake\"",
                        "camunda:candidateGroups"),
                model(
                        "an assignee in the model",
                        "id=\"task_visit\"",
                        "id=\"task_visit\" camunda:assignee=\"li\"",
                        "camunda:assignee"),
                model(
                        "a class",
                        "camunda:delegateExpression=\"${tellRegistry}\"",
                        "camunda:class=\"java.lang.Runtime\"",
                        "camunda:class"),
                model(
                        "an expression",
                        "camunda:delegateExpression=\"${tellRegistry}\"",
                        "camunda:expression=\"${x.y()}\"",
                        "camunda:expression"),
                model(
                        "an unknown delegate",
                        "${tellRegistry}",
                        "${tellEverybody}",
                        "(notice_granted)应当用 delegateExpression"),
                model(
                        "a delegate with a call",
                        "${tellRegistry}",
                        "${tellRegistry.execute(execution)}",
                        "(notice_granted)应当用 delegateExpression"),
                model("a paper that is not declared", "${tellRegistry}", "${issueDocument}", "(notice_granted)出具的文书"),
                model(
                        "a listener",
                        "<camunda:inputOutput>",
                        "<camunda:executionListener event=\"start\" class=\"a.B\" /><camunda:inputOutput>",
                        "camunda:executionListener"),
                model(
                        "a connector",
                        "<camunda:inputOutput>",
                        "<camunda:connector /><camunda:inputOutput>",
                        "camunda:connector"),
                model(
                        "a listener in the old namespace",
                        "id=\"task_visit\"",
                        "id=\"task_visit\" xmlns:old=\"http://activiti.org/bpmn\" old:assignee=\"li\"",
                        "{http://activiti.org/bpmn}assignee"),
                model("an expression in a parameter", "您申请的", "${caseNumber}", "输入参数里有表达式"),
                model(
                        "a script task",
                        "<bpmn:userTask id=\"task_visit\"",
                        "<bpmn:scriptTask id=\"script_run\" name=\"脚本\" /><bpmn:userTask id=\"task_visit\"",
                        "(script_run)是这里不用的元素"),
                model("an outside effect in the same transaction", " camunda:asyncBefore=\"true\"", "", "asyncBefore"),
                model(
                        "a fixed duration",
                        "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${clock.due(caseNumber, 'PD-CHECK')}</bpmn:timeDate>",
                        "<bpmn:timeDuration>P1D</bpmn:timeDuration>",
                        "(timer_checkOverdue)的时间应当写成日期"),
                model("an unknown deadline on a timer", "'PD-CHECK'", "'PD-SOON'", "期限“PD-SOON”"),
                model("an English name", "name=\"核查\"", "name=\"Visit\"", "(task_visit)的名称应当是中文"),
                model("a gateway that asks nothing", "name=\"准予吗？\"", "", "(gateway_isGranted)的名称应当是中文"),
                model("an answer without name", "name=\"准予\" ", "", "(flow_granted)从网关出来"),
                model("an id that says nothing", "task_visit", "Activity_1x2y3z", "(Activity_1x2y3z)的编号"),
                model("a flow id that says nothing", "flow_told", "Flow_0ab", "(Flow_0ab)的编号"),
                model(
                        "a node that is not drawn",
                        "bpmnElement=\"task_visit\"",
                        "bpmnElement=\"nothing\"",
                        "图上没有用户任务“核查”(task_visit)"),
                model(
                        "a flow that is not drawn",
                        "bpmnElement=\"flow_told\"",
                        "bpmnElement=\"nothing\"",
                        "图上没有连线(flow_told)"),
                model("an end that is no outcome", "end_lapsed", "end_late", "(end_late)没有对应的结果"),
                model("an outcome inside a sub-process", "done_visited", "end_withdrawn", "有两个元素的编号都是“end_withdrawn”"),
                model("a message that nobody sends", "name=\"withdraw\" />", "name=\"vanish\" />", "“vanish”没有人发"),
                model(
                        "a decision that is not there",
                        "decisionRef=\"permit-demo-risk\"",
                        "decisionRef=\"permit-demo-luck\"",
                        "“permit-demo-luck”找不到"),
                model(
                        "a decision bound to the latest",
                        "decisionRefBinding=\"deployment\"",
                        "decisionRefBinding=\"latest\"",
                        "decisionRefBinding"),
                model("a decision with a list for an answer", "singleEntry", "resultList", "singleEntry"),
                model("a flow to nowhere", "targetRef=\"end_granted\"", "targetRef=\"end_nowhere\"", "没有接到元素上"),
                model(
                        "an id twice",
                        "<bpmn:endEvent id=\"end_lapsed\" name=\"已过期\" />",
                        "<bpmn:endEvent id=\"end_lapsed\" name=\"已过期\" /><bpmn:endEvent id=\"end_lapsed\" name=\"过期\" />",
                        "有两个元素的编号都是“end_lapsed”"),
                model(
                        "too much on a page",
                        "<bpmn:subProcess id=\"subprocess_visit\"",
                        manyTasks() + "<bpmn:subProcess id=\"subprocess_visit\"",
                        "一页最多 25 个"),
                model(
                        "a call to no part",
                        "<bpmn:subProcess id=\"subprocess_visit\"",
                        "<bpmn:callActivity id=\"call_part\" name=\"送达\" calledElement=\"service\" /><bpmn:subProcess id=\"subprocess_visit\"",
                        "不是 kind: part 的文件夹"),
                model(
                        "a document type",
                        "<bpmn:definitions",
                        "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/hostname\">]><bpmn:definitions",
                        "DOCTYPE"),
                model("broken XML", "</bpmn:process>", "", "不是合法的 XML"),
                model(
                        "a dead end",
                        "<bpmn:sequenceFlow id=\"flow_told\" sourceRef=\"notice_granted\" targetRef=\"end_granted\" />",
                        "",
                        "(notice_granted)没有出去的连线"),
                model(
                        "a boundary event on nothing",
                        "attachedToRef=\"task_check\"",
                        "attachedToRef=\"task_gone\"",
                        "没有贴在任何任务上"));
    }

    static Stream<Arguments> expressions() {
        String condition = "${decision == 'grant' &amp;&amp; risk != 'high'}";
        return Stream.of(
                model("no default flow", " default=\"flow_refused\"", "", "网关“准予吗？”(gateway_isGranted)没有默认流向"),
                model("a default that leaves elsewhere", "default=\"flow_refused\"", "default=\"flow_told\"", "没有默认流向"),
                model(
                        "a condition on the default",
                        "default=\"flow_refused\"",
                        "default=\"flow_granted\"",
                        "(flow_granted)不该有条件"),
                model(
                        "a way without condition",
                        "default=\"flow_refused\"",
                        "default=\"flow_granted\"",
                        "(flow_refused)没有条件"),
                model("an unknown variable", condition, "${mood == 'good'}", "“mood”"),
                model("a method", condition, "${decision.equals('grant')}", "看不懂"),
                model("a function", condition, "${now() == 1}", "看不懂"),
                model("a call of a bean", condition, "${runtimeService.x()}", "看不懂"),
                model("an index", condition, "${decision['x'] == 1}", "看不懂"),
                model("a deferred expression", condition, "#{decision == 'grant'}", "看不懂"),
                model("two expressions", condition, "${decision}${risk}", "看不懂"),
                model(
                        "a language",
                        "<bpmn:conditionExpression xsi:type",
                        "<bpmn:conditionExpression language=\"groovy\" xsi:type",
                        "用了 language"));
    }

    private static Arguments model(String offence, String from, String to, String sentence) {
        return offender(offence, world -> world.replace(MODEL, from, to), MODEL, sentence);
    }

    private static String manyTasks() {
        StringBuilder tasks = new StringBuilder();
        for (char letter = 'a'; letter <= 'z'; letter++) {
            tasks.append("<bpmn:userTask id=\"task_").append(letter).append("\" name=\"多余\" />");
        }
        return tasks.toString();
    }
}
