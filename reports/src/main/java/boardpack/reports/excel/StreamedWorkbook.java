package boardpack.reports.excel;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook whose long sheets go row by row through files that only their owner can read, and whose entries carry no
 * time of the machine. Close it: that deletes the files.
 */
final class StreamedWorkbook extends SXSSFWorkbook {
  private static final int ROWS_IN_MEMORY = 100;
  /** Begins the names of this program's files: what a killed one leaves behind can be told from what is still in use. */
  static final String FILES = "boardpack-sheet-" + ProcessHandle.current().pid() + "-";
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  /** @param front the sheets that are built whole; the long ones are there by name, with their heads */
  StreamedWorkbook(XSSFWorkbook front) {
    super(front, ROWS_IN_MEMORY);
    setShouldCalculateSheetDimensions(false);
  }

  @Override
  protected SheetDataWriter createSheetDataWriter() throws IOException {
    return new SheetDataWriter() {
      @Override
      public File createTempFile() throws IOException {
        return Files.createTempFile(FILES, ".xml",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))).toFile();
      }
    };
  }

  @Override
  protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
    ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out) {
      @Override
      public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
        entry.setTimeLocal(NO_TIME);
        super.putArchiveEntry(entry);
      }
    };
    zip.setUseZip64(Zip64Mode.AsNeeded);
    zip.setLevel(Deflater.BEST_SPEED + 2);
    return zip;
  }
}
