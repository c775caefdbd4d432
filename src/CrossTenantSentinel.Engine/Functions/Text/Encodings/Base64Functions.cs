using CrossTenantSentinel.Engine.Values;

namespace CrossTenantSentinel.Engine.Functions.Text.Encodings;

/// <summary>Base64. What cannot be decoded is null, or empty as a text.</summary>
[ScalarFamily]
internal static class Base64Functions
{
    /// <summary>A text's UTF-8 bytes.</summary>
    [ScalarFunction("base64_encode_tostring")]
    [ScalarFunction("base64_encodestring")]
    public static string Encode(string text) => Convert.ToBase64String(Utf8.Bytes(text));

    /// <summary>The text of UTF-8 bytes.</summary>
    [ScalarFunction("base64_decode_tostring")]
    [ScalarFunction("base64_decodestring")]
    public static string? DecodeToText(string base64) => Decode(base64) is { } bytes ? Utf8.Text(bytes) : null;

    /// <summary>Bytes as numbers.</summary>
    [ScalarFunction("base64_decode_toarray")]
    public static DynamicValue DecodeToArray(string base64) =>
        Decode(base64) is { } bytes ? DynamicValue.OfArray([.. bytes.Select(value => DynamicValue.Of((long)value))]) : DynamicValue.Null;

    /// <summary>Sixteen bytes as an identifier.</summary>
    [ScalarFunction("base64_decode_toguid")]
    public static Guid? DecodeToGuid(string base64) => Decode(base64) is { Length: 16 } bytes ? new Guid(bytes) : null;

    /// <summary>Numbers from 0 to 255 as bytes.</summary>
    [ScalarFunction("base64_encode_fromarray")]
    public static string? EncodeArray(DynamicValue array)
    {
        if (array.Array is not { } numbers)
            return null;
        byte[] bytes = new byte[numbers.Count];
        for (int index = 0; index < bytes.Length; index++)
        {
            if (numbers[index].Content is not (long and >= 0 and <= byte.MaxValue))
                return null;
            bytes[index] = (byte)(long)numbers[index].Content!;
        }

        return Convert.ToBase64String(bytes);
    }

    /// <summary>The bytes of an identifier.</summary>
    [ScalarFunction("base64_encode_fromguid")]
    public static string EncodeGuid(Guid id) => Convert.ToBase64String(id.ToByteArray());

    /// <summary>The bytes; null when the text is no Base64.</summary>
    internal static byte[]? Decode(string base64)
    {
        byte[] bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out int count) ? bytes[..count] : null;
    }
}
