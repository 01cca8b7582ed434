// The types of NewsText that the interface of this module uses: its clients need no other import.
@_exported import struct NewsText.ArticleDate
@_exported import enum NewsText.Language
@_exported import struct NewsText.TextRange

extension String {
    /// The part of a text that a mention or figure found in it covers.
    ///
    /// - Precondition: the range lies inside the text. It takes constant time where the string stores UTF-8, as all
    ///   strings do but those bridged from Objective-C.
    public subscript(range: TextRange) -> Substring {
        let start = utf8.index(startIndex, offsetBy: range.start)
        return self[start..<utf8.index(start, offsetBy: range.count)]
    }
}
