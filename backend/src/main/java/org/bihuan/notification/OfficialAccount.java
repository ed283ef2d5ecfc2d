package org.bihuan.notification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.error.WxRuntimeException;
import me.chanjar.weixin.mp.bean.template.WxMpTemplateData;
import me.chanjar.weixin.mp.bean.template.WxMpTemplateMessage;

/** Template messages of the bureau's official account. */
final class OfficialAccount implements WeChatGateway {

    /** WeChat cuts nothing: it refuses a message with a longer field. */
    static final int LONGEST_FIELD = 20;

    /** The account is unknown, has left us, or refuses messages. */
    private static final Set<Integer> UNREACHABLE = Set.of(40003, 43004, 43101);

    /** A message of this key has gone out already. */
    private static final int SEEN = 45065;

    private final OfficialAccountClient client;
    private final WeChatSettings settings;

    OfficialAccount(OfficialAccountClient client, WeChatSettings settings) {
        this.client = client;
        this.settings = settings;
    }

    @Override
    public void send(WeChatMessage message) throws Exception {
        try {
            client.getTemplateMsgService().sendTemplateMsg(templateMessage(message));
        } catch (WxErrorException e) {
            int code = code(e);
            if (UNREACHABLE.contains(code)) {
                throw new UndeliverableException("WeChat answered " + code);
            }
            if (code != SEEN) {
                // neither the answer nor the cause: they may repeat who it was for, or our token
                throw new IOException("WeChat answered " + code);
            }
        } catch (WxRuntimeException e) {
            throw new IOException("WeChat could not be reached, or was busy");
        }
    }

    private WxMpTemplateMessage templateMessage(WeChatMessage message) {
        List<WxMpTemplateData> fields = new ArrayList<>();
        fields.add(field(settings.numberField(), message.number() == null ? "—" : message.number()));
        fields.add(field(settings.stepField(), message.step()));
        fields.add(field(settings.timeField(), message.time()));
        return WxMpTemplateMessage.builder()
                .toUser(message.openid())
                .templateId(settings.template())
                .clientMsgId(message.key())
                .url(message.link())
                .data(fields)
                .build();
    }

    private static WxMpTemplateData field(String name, String value) {
        return new WxMpTemplateData(name, cut(value));
    }

    static String cut(String value) {
        String line = value.replaceAll("\\s+", " ").strip();
        if (line.codePointCount(0, line.length()) <= LONGEST_FIELD) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, LONGEST_FIELD - 1)) + "…";
    }

    /** The code that WeChat gave, {@code 0} if it gave none, as when it could not be reached. */
    static int code(WxErrorException failure) {
        return failure.getError() == null ? 0 : failure.getError().getErrorCode();
    }
}
