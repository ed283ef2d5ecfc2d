package org.bihuan.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.function.Function;
import java.util.zip.ZipInputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bihuan.RefusedException;
import org.bihuan.RefusedException.Kind;

/** An Excel file that somebody has uploaded: opened without letting it fill the memory. */
public final class UploadedWorkbook {

    /** What a part of a file may unpack to, for POI itself. */
    private static final long LARGEST_PART = 16L * 1024 * 1024;

    /** What all of a file may unpack to. The longest list is a quarter of it, and each cell of a sheet takes much more in memory. */
    private static final long LARGEST_UNPACKED = 4L * 1024 * 1024;

    private static final int PIECE = 8192;

    private UploadedWorkbook() {}

    /**
     * Reads the first sheet.
     *
     * @throws RefusedException too large once it is unpacked, unsupported if it is no such file, and whatever the reader refuses
     */
    public static <T> T read(byte[] file, Function<Sheet, T> reader) {
        ZipSecureFile.setMaxEntrySize(LARGEST_PART);
        try {
            refuseBomb(file);
            try (OPCPackage pack = OPCPackage.open(new ByteArrayInputStream(file));
                    XSSFWorkbook book = new XSSFWorkbook(pack)) {
                return reader.apply(book.getSheetAt(0));
            }
        } catch (RefusedException refused) {
            throw refused;
        } catch (IOException | InvalidFormatException | RuntimeException e) {
            // POI fails in many ways on what is no workbook, or one that was made to harm
            throw new RefusedException(Kind.UNSUPPORTED, "这不是可以导入的 Excel 文件（.xlsx），请用模板填写。");
        }
    }

    /** POI counts the bytes of each part for itself, but a part full of cells, or a hundred parts, fill the memory all the same. */
    private static void refuseBomb(byte[] file) throws IOException {
        byte[] piece = new byte[PIECE];
        long unpacked = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            while (zip.getNextEntry() != null) {
                for (int read = zip.read(piece); read >= 0; read = zip.read(piece)) {
                    unpacked += read;
                    if (unpacked > LARGEST_UNPACKED) {
                        throw new RefusedException(Kind.TOO_LARGE, "文件里的内容太多，请另存一份只有名单的文件。");
                    }
                }
            }
        }
    }
}
