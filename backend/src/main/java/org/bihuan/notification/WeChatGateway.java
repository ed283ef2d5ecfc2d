package org.bihuan.notification;

/** Who carries messages to WeChat. */
interface WeChatGateway {

    /** @throws UndeliverableException if the recipient can never be reached, as they have left the official account */
    void send(WeChatMessage message) throws Exception;
}
