namespace CrossTenantSentinel.Engine.Steps.External;

/// <summary>The names of formats.</summary>
public static class ExternalFormats
{
    /// <summary>The format of a name, in any case; null when there is none that is read here.</summary>
    public static ExternalFormat? Named(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.ToUpperInvariant() switch
        {
            "CSV" => ExternalFormat.Csv,
            "TSV" => ExternalFormat.Tsv,
            "PSV" => ExternalFormat.Psv,
            "SCSV" => ExternalFormat.Scsv,
            "SOHSV" => ExternalFormat.Sohsv,
            "TXT" => ExternalFormat.Txt,
            "RAW" => ExternalFormat.Raw,
            "JSON" => ExternalFormat.Json,
            "MULTIJSON" or "SINGLEJSON" => ExternalFormat.MultiJson,
            _ => null,
        };
    }

    /// <summary>The format that an address ends in, compressed or not; CSV when it ends in none.</summary>
    public static ExternalFormat OfAddress(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        string path = address.Split('?', ';', '#')[0];
        foreach (string compression in (string[])[".gz", ".zip"])
        {
            if (path.EndsWith(compression, StringComparison.OrdinalIgnoreCase))
                path = path[..^compression.Length];
        }

        string file = path[(path.LastIndexOf('/') + 1)..];
        int dot = file.LastIndexOf('.');
        return dot < 0 ? ExternalFormat.Csv : Named(file[(dot + 1)..]) ?? ExternalFormat.Csv;
    }
}
