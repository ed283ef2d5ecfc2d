package org.bihuan.notification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The bureau's official account (a verified service account).
 *
 * @param appId none: nobody can bind a WeChat account, and messages are written to a file
 * @param apiHost where the API is, to reach it by a proxy of the site
 * @param openHost where people confirm who they are
 * @param template id of the message template for notices
 * @param numberField name of the template's field for the number of the case, as {@code character_string1}
 * @param stepField for what has happened or is to be done, as {@code thing2}
 * @param timeField for when, as {@code time3}
 */
@ConfigurationProperties("bihuan.wechat")
record WeChatSettings(
        @DefaultValue("") String appId,
        @DefaultValue("") String secret,
        @DefaultValue("https://api.weixin.qq.com") String apiHost,
        @DefaultValue("https://open.weixin.qq.com") String openHost,
        @DefaultValue("5s") Duration timeout,
        @DefaultValue("") String template,
        @DefaultValue("character_string1") String numberField,
        @DefaultValue("thing2") String stepField,
        @DefaultValue("time3") String timeField) {

    boolean isConnected() {
        return !appId.isEmpty();
    }

    @Override
    public String toString() {
        return "bihuan.wechat of " + appId;
    }
}
