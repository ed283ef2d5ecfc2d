package org.bihuan.security;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bihuan.Words;
import org.springframework.stereotype.Component;

/** What people call the thing that they are signed in with, and where it is. */
@Component
class DeviceNames {

    private static final Map<String, String> BROWSERS = inOrder(
            "MicroMessenger",
            "device.wechat",
            "Edg/",
            "Edge",
            "OPR/",
            "Opera",
            "Firefox/",
            "Firefox",
            "Chrome/",
            "Chrome",
            "Safari/",
            "Safari");
    private static final Map<String, String> SYSTEMS = inOrder(
            "Android",
            "device.android",
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Windows",
            "device.windows",
            "Mac OS",
            "device.mac",
            "Linux",
            "device.linux");

    private final Words words;

    DeviceNames(Words words) {
        this.words = words;
    }

    String of(SignedInDevice device) {
        String agent = device.agent() == null ? "" : device.agent();
        if (device.kind().equals(Tokens.API)) {
            return words.of("device.api");
        }
        return first(BROWSERS, agent, "device.browser") + " · " + first(SYSTEMS, agent, "device.unknown");
    }

    private String first(Map<String, String> names, String agent, String otherwise) {
        return names.entrySet().stream()
                .filter(name -> agent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .map(this::said)
                .orElseGet(() -> said(otherwise));
    }

    /** Names of products are the same in every language. */
    private String said(String name) {
        return name.startsWith("device.") ? words.of(name) : name;
    }

    /** The address as people know it: an own computer's by a word, an IPv6 one shortened. */
    String place(SignedInDevice device) {
        String address = device.address();
        if (address == null) {
            return "—";
        }
        String plain = address.replaceAll("(^|:)0+(?=[0-9a-fA-F])", "$1");
        if (plain.equals("0:0:0:0:0:0:0:1") || plain.equals("::1") || plain.startsWith("127.")) {
            return words.of("device.thisComputer", plain.startsWith("127.") ? plain : "::1");
        }
        return plain.replaceFirst("(?:^|:)(?:0(?::|$)){2,}", "::");
    }

    private static Map<String, String> inOrder(String... pairs) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            names.put(pairs[i], pairs[i + 1]);
        }
        return names;
    }
}
