package org.bihuan.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.attachment.Samples.bytes;
import static org.bihuan.attachment.Samples.zip;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileTypeTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void what_the_content_says_counts_and_not_the_name(FileType expected, String name, byte[] content)
            throws IOException {
        assertThat(FileType.of(file(content), name)).contains(expected);
    }

    static Stream<Arguments> what_the_content_says_counts_and_not_the_name() {
        return Stream.of(
                arguments(FileType.JPEG, "report.pdf", Samples.JPEG),
                arguments(FileType.PNG, "a", Samples.PNG),
                arguments(FileType.GIF, "a.gif", bytes("GIF89a..")),
                arguments(FileType.WEBP, "a.jpg", bytes("RIFF\0\0\0\0WEBPVP8 ")),
                arguments(FileType.HEIC, "a.heic", bytes("\0\0\0\u0018ftypheic\0\0")),
                arguments(FileType.MP4, "a.mp4", bytes("\0\0\0\u0018ftypisom\0\0")),
                arguments(FileType.PDF, "a.html", Samples.PDF),
                arguments(FileType.DOCX, "a.zip", zip("[Content_Types].xml", "word/document.xml")),
                arguments(FileType.XLSX, "a.xlsx", zip("[Content_Types].xml", "xl/workbook.xml")),
                arguments(FileType.TEXT, "说明.txt", "第一条　储存要求\r\n".getBytes(StandardCharsets.UTF_8)),
                arguments(FileType.TEXT, "a.exe", bytes("a < b and c > d")),
                arguments(FileType.CSV, "台账.CSV", "\uFEFF品名,数量\n乙醇,2\n".getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void what_could_run_or_cannot_be_told_is_refused(String name, byte[] content) throws IOException {
        assertThat(FileType.of(file(content), name)).isEmpty();
    }

    static Stream<Arguments> what_could_run_or_cannot_be_told_is_refused() {
        return Stream.of(
                arguments("a.jpg", bytes("<!DOCTYPE html><html>")),
                arguments("a.txt", bytes("  \n<HTML><body>")),
                arguments("a.txt", "\uFEFF<script>".getBytes(StandardCharsets.UTF_8)),
                arguments("a.txt", bytes("hello <ScRiPt src=x>")),
                arguments("a.png", bytes("<?xml version=\"1.0\"?><svg onload='x'/>")),
                arguments("a.svg", bytes("<svg xmlns='http://www.w3.org/2000/svg'/>")),
                arguments("a.txt", bytes("#!/bin/sh\n")),
                arguments("a.jpg", bytes("MZ\u0090\0\3")),
                arguments("a.so", bytes("\177ELF\2")),
                arguments("a.doc", bytes("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")),
                arguments("a.zip", zip("readme.txt")),
                arguments("a.docx", zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")),
                arguments("a.docx", zip("word/document.xml")),
                arguments("broken.docx", bytes("PK\3\4 nothing follows")),
                arguments("a.mov", bytes("\0\0\0\u0018ftypqt  \0\0")),
                arguments("a.txt", "危险化学品".getBytes(Charset.forName("GBK"))),
                arguments("a.txt", bytes("zero\0byte")));
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("upload"), content);
    }
}
