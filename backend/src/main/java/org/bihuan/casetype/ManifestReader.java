package org.bihuan.casetype;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** Reads a manifest strictly: an unknown or doubled key is an error, told in a sentence. */
final class ManifestReader {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private ManifestReader() {}

    static Manifest read(String file, byte[] yaml) throws UnreadableException {
        try {
            Manifest manifest = YAML.readValue(yaml, Manifest.class);
            if (manifest == null) {
                throw new UnreadableException(file + "：文件是空的，请按说明写出案件类型的声明。");
            }
            return manifest;
        } catch (JsonProcessingException e) {
            throw new UnreadableException(file + "：" + line(e) + sentence(e));
        } catch (IOException e) {
            throw new UnreadableException(file + "：文件读不出来（" + e.getMessage() + "）。");
        }
    }

    private static String sentence(JsonProcessingException problem) {
        if (problem instanceof UnrecognizedPropertyException unknown) {
            Collection<Object> known = Objects.requireNonNullElse(unknown.getKnownPropertyIds(), List.of());
            return "不认识“" + path(unknown) + "”，这里可以写的有：" + words(known) + "。";
        }
        if (problem instanceof InvalidFormatException format
                && format.getTargetType().isEnum()) {
            return "“" + path(format) + "”不能写“" + format.getValue() + "”，可以写的有："
                    + words(Arrays.asList(format.getTargetType().getEnumConstants())) + "。";
        }
        if (problem instanceof ValueInstantiationException value && value.getCause() != null) {
            return "“" + path(value) + "”有误：" + value.getCause().getMessage() + "。";
        }
        if (problem instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()
                && !problem.getOriginalMessage().startsWith("Duplicate")) {
            return "“" + path(mapping) + "”的写法不对，请对照说明改正。";
        }
        if (problem.getOriginalMessage().startsWith("Duplicate field")) {
            return "有一个键写了两遍（" + problem.getOriginalMessage().replace("Duplicate field ", "") + "），请删去一个。";
        }
        return "不是合法的 YAML，请检查缩进、冒号和引号。";
    }

    /** Only broken YAML has a line worth telling; anything else is known when the whole has been read. */
    private static String line(JsonProcessingException problem) {
        boolean isSyntax = !(problem instanceof JsonMappingException) && problem.getLocation() != null;
        return isSyntax ? "第 " + problem.getLocation().getLineNr() + " 行附近，" : "";
    }

    private static String path(JsonMappingException problem) {
        String path = problem.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
        return path.isEmpty() ? "case-type.yaml" : path;
    }

    private static String words(Collection<?> words) {
        return words.stream()
                .map(word ->
                        word instanceof Enum<?> constant ? constant.name().toLowerCase(Locale.ROOT) : word.toString())
                .collect(Collectors.joining("、"));
    }
}
