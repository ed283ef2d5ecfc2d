package org.bihuan.security;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.bihuan.RefusedException.FieldError;

/**
 * A refusal in the form of RFC 9457.
 *
 * @param detail a sentence for people
 * @param errors what is wrong with single fields, left out if there are none
 */
record Problem(
        String type,
        String title,
        int status,
        String detail,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors) {

    static final String MEDIA_TYPE = "application/problem+json";

    /** Name of the request attribute under which an error page finds the problem. */
    static final String ATTRIBUTE = Problem.class.getName();

    private static final Map<Integer, Words> WORDS = Map.ofEntries(
            Map.entry(400, new Words("请求有误", "提交的内容无法识别。")),
            Map.entry(401, new Words("未登录", "请先登录。")),
            Map.entry(403, new Words("没有权限", "您没有权限做这一步。")),
            Map.entry(404, new Words("没有找到", "没有这项内容，或者您无权查看。")),
            Map.entry(405, new Words("不支持的操作", "这个地址不支持这种操作。")),
            Map.entry(406, new Words("格式不支持", "无法按要求的格式回答。")),
            Map.entry(409, new Words("状态已变", "别人刚刚先做了这一步，请刷新后再看。")),
            Map.entry(413, new Words("内容过大", "提交的内容太大。")),
            Map.entry(415, new Words("类型不支持", "不支持这种类型的内容。")),
            Map.entry(422, new Words("填写有误", "填写有误，请按提示修改后再提交。")),
            Map.entry(429, new Words("操作太频繁", "操作太频繁，请稍后再试。")),
            Map.entry(500, new Words("系统出错", "系统出错了，请稍后再试；一再出现时请联系系统管理员。")));

    private record Words(String title, String detail) {}

    static Problem of(int status) {
        return of(status, words(status).detail());
    }

    static Problem of(int status, String detail) {
        return of(status, detail, List.of());
    }

    static Problem of(int status, String detail, List<FieldError> errors) {
        return new Problem("about:blank", words(status).title(), status, detail, errors);
    }

    private static Words words(int status) {
        return WORDS.getOrDefault(status, WORDS.get(status < 500 ? 400 : 500));
    }
}
