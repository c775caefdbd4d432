using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Tests.Content;
using CrossTenantSentinel.Watchlists;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Catalogs;

/// <summary>Content of one kind.</summary>
public sealed class CatalogTests
{
    [Fact]
    public void Content_of_one_kind_is_that_of_the_whole_catalog()
    {
        Catalog.Of(typeof(SignIns).Assembly, new TenantSettings()).Only<Detection>().Select(item => item.Handle).ShouldBe(Pack.Default.Detections.Select(item => item.Handle));
        Catalog.Of(typeof(SignIns).Assembly, new TenantSettings()).Only<Watchlist>().Select(item => item.Handle).ShouldBe(Pack.Default.Watchlists.Select(item => item.Handle));
        Catalog.Of(typeof(SignIns).Assembly, new TenantSettings()).Only<NearRealTimeRule>().ShouldNotBeEmpty();
    }
}
