using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace CrossTenantSentinel.Engine.Functions.Text.Encodings;

/// <summary>Cryptographic digests of the text form of a value, as lower-case hexadecimal digits.</summary>
[ScalarFamily]
[SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "The query asks for it.")]
[SuppressMessage("Security", "CA5351:Do Not Use Broken Cryptographic Algorithms", Justification = "The query asks for it.")]
internal static class DigestFunctions
{
    /// <summary>MD5.</summary>
    [ScalarFunction("hash_md5")]
    public static string Md5([AsText] string text) => Convert.ToHexStringLower(MD5.HashData(Utf8.Bytes(text)));

    /// <summary>SHA-1.</summary>
    [ScalarFunction("hash_sha1")]
    public static string Sha1([AsText] string text) => Convert.ToHexStringLower(SHA1.HashData(Utf8.Bytes(text)));

    /// <summary>SHA-256.</summary>
    [ScalarFunction("hash_sha256")]
    public static string Sha256([AsText] string text) => Convert.ToHexStringLower(SHA256.HashData(Utf8.Bytes(text)));
}
