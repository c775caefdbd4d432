using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Settings;
using Xunit;

namespace CrossTenantSentinel.Tests.Content;

/// <summary>The shipped pack.</summary>
internal static class Pack
{
    /// <summary>The pack under the default settings.</summary>
    public static Catalog Default { get; } = Under(new TenantSettings());

    /// <summary>The handles of all detections, as cases of a theory.</summary>
    public static TheoryData<string> Slugs => [.. Default.Detections.Select(detection => detection.Slug)];

    /// <summary>The pack under given settings.</summary>
    public static Catalog Under(TenantSettings tenant) => Catalog.Of(typeof(CrossTenantSentinel.Content.Functions.SignIns).Assembly, tenant);

    /// <summary>A detection by its slug.</summary>
    public static Detection Detection(string slug) => Default.Detections.Single(detection => detection.Slug == slug);
}
