package org.bihuan.notification;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/** Where no official account is configured: messages become lines of {@code wechat.jsonl}. */
final class FileWeChatGateway implements WeChatGateway {

    private final JsonLines lines;
    private final ObjectMapper json;

    FileWeChatGateway(JsonLines lines, ObjectMapper json) {
        this.lines = lines;
        this.json = json;
    }

    @Override
    public void send(WeChatMessage message) throws IOException {
        lines.append(json.valueToTree(message));
    }
}
