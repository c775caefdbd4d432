using System.Globalization;

namespace CrossTenantSentinel.Cli.TenantResolution;

/// <summary>What somebody asks the name of: a tenant by its id, or the tenant of a domain.</summary>
/// <param name="Id">The tenant; null when a domain is asked.</param>
/// <param name="Domain">The domain, lower case, without a dot at its end; null when a tenant is asked.</param>
internal sealed record TenantAsked(Guid? Id, string? Domain)
{
    /// <summary>The key under which the answer is remembered.</summary>
    public string Key => Id?.ToString("D") ?? Domain!;

    /// <summary>The path of Graph's function: the id is a GUID by its type, the domain is quoted and escaped.</summary>
    public string Path => Id is { } id
        ? $"v1.0/tenantRelationships/findTenantInformationByTenantId(tenantId='{id:D}')"
        : $"v1.0/tenantRelationships/findTenantInformationByDomainName(domainName='{Uri.EscapeDataString(Domain!.Replace("'", "''", StringComparison.Ordinal))}')";

    /// <summary>Reads a tenant id or a domain; null when the text is neither.</summary>
    public static TenantAsked? Read(string text)
    {
        string trimmed = text.Trim().TrimEnd('.');
        if (Guid.TryParse(trimmed, out Guid id))
            return id == Guid.Empty ? null : new TenantAsked(id, null);
        try
        {
            string domain = new IdnMapping().GetAscii(trimmed).ToLowerInvariant();
            return domain.Contains('.', StringComparison.Ordinal) && domain.Split('.').All(IsLabel) && domain.Length <= 253 ? new TenantAsked(null, domain) : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static bool IsLabel(string label) => label.Length is > 0 and < 64 && label.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_');
}
