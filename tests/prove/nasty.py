"""What people, spreadsheets and programs leave in a cell where a figure or a name should stand."""

from datetime import date, datetime

NASTY: tuple[object, ...] = (
    *("", " ", "0", "-1", "00", "NaN", "nan", "Infinity", "-inf", "1E5", "1e400", "1" * 400),
    *("9" * 5000, "0," + "0" * 80 + "1%", "1" * 30 + "%", "1.234.567", "1,234,567", "1.234,5"),
    *("1,2.3", "97.3", "973%", "97,3 %", "97,3‰", "%", "một nghìn", "hơn", "gần 1,4 triệu tỷ"),
    *("1/0", "0/0", "5/3", "1/2/3", "1/2 3/4", "30/06/2024", "03/04/2024", "31/02/2024"),
    *("2024-02-30", "0001-01-01", "9999-12-31", "2024-06-30T00:00", "45473", "=1+1", "=A1"),
    *("+1", "@SUM(A1)", "#REF!", "#N/A", "#DIV/0!", "-", "–", "...", "n/a", "None", "null"),
    *("TRUE", '"', '""', "'", 'a"b', "a\nb", "a\r\nb", "a;b", "a,b", "a\tb", "{x}", "{", "}"),
    *("{0}", "{bai-a/01}", "%s", "\\", "\u00a0", "\u200b", "\ufeff", "\u2028", "\u0301"),
    *("e\u0302\u0301", "\u0661\u0662", "\uff11\uff12", "²", "Ⅻ", "½", "tỉnh A", "tinh-a"),
    *("Tỉnh Hòa A", "TỈNH A ", "a" * 33_000, "đ" * 3000, "😀", "日本", "\x07", "\x00", "\x0b"),
    *("\x1a", "_x0001_", "_x000D_", "&#1;", "<b>", "&amp;", "../../x", "C:\\x", "http://x"),
    *("sector:police", "sector:none", "result", "plan", "Kế hoạch", "percent", "file", "vnd"),
    *("2024H1", "2024-2025", "2024-2024", "unknown", "stated", "exact", "below"),
    *("online_share", "files", "Chỉ số", "Giá trị", "bai-a", "bai-a/001", "submission-a"),
    *("cháº\u00adm", "TØ lÖ", "?? l?"),
)

# As a workbook holds them; a CSV file gets their text.
TYPED: tuple[object, ...] = (
    *(0, -1, 1.5, 1e300, 1e-300, 10**20, 0.1 + 0.2, 97.3, 0.973, True, 45473, 2**53, None),
    *(date(2024, 6, 30), date(1900, 3, 1), datetime(2024, 6, 30, 12, 5)),
)
