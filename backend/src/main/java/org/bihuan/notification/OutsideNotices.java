package org.bihuan.notification;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What of a notice leaves the house for phones and WeChat, and to whom: the number, the step and a link, never what
 * somebody has written.
 */
@Component
final class OutsideNotices {

    private final NoticeAddresses addresses;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final String baseUrl;
    private final Set<String> kindsForSms;
    private final Set<String> kindsForWeChat;

    OutsideNotices(
            NoticeAddresses addresses,
            Outbox outbox,
            ObjectMapper json,
            @Value("${bihuan.base-url:http://localhost:8080}") String baseUrl,
            @Value("${bihuan.notices.sms}") Set<String> kindsForSms,
            @Value("${bihuan.notices.wechat}") Set<String> kindsForWeChat) {
        this.addresses = addresses;
        this.outbox = outbox;
        this.json = json;
        this.baseUrl = baseUrl;
        this.kindsForSms = kindsForSms;
        this.kindsForWeChat = kindsForWeChat;
    }

    void put(List<String> recipients, @Nullable String caseNumber, String kind, String title) {
        boolean bySms = kindsForSms.contains(kind);
        boolean byWeChat = kindsForWeChat.contains(kind);
        if (!bySms && !byWeChat) {
            return;
        }
        Collection<NoticeAddress> reachable = addresses.reachable(recipients);
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, String> messages = new LinkedHashMap<>();
        for (NoticeAddress address : reachable) {
            if (bySms && address.takesSms()) {
                texts.put(address.username(), text(caseNumber, title));
            }
            if (byWeChat && address.isBound()) {
                messages.put(address.username(), message(caseNumber, title));
            }
        }
        if (!texts.isEmpty()) {
            outbox.putAll(Sms.TOPIC, texts);
        }
        if (!messages.isEmpty()) {
            outbox.putAll(WeChatChannel.TOPIC, messages);
        }
    }

    private String text(@Nullable String number, String step) {
        Map<String, String> parameters =
                Map.of("number", number == null ? "" : number, "step", OfficialAccount.cut(step), "link", link(number));
        return Sms.payload(json, SmsTemplate.NOTICE, parameters).toString();
    }

    private String message(@Nullable String number, String step) {
        ObjectNode payload = json.createObjectNode();
        payload.put("number", number);
        payload.put("step", step);
        payload.put("link", link(number));
        return payload.toString();
    }

    private String link(@Nullable String number) {
        return number == null ? baseUrl + "/notices" : baseUrl + "/cases/" + number;
    }
}
