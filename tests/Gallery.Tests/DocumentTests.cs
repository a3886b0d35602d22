using System.Linq;
using Autoencoders.Reports;

namespace Autoencoders.Gallery.Tests;

/// <summary>The gallery's models as documents.</summary>
public sealed class DocumentTests
{
    public static TheoryData<string> Names => [.. Models.Select(static model => model.Name)];

    private static Architecture[] Models =>
    [
        Of<MaskedAutoencoder>(), Of<ConditionalAutoencoder>(), Of<ContractiveAutoencoder>(), Of<DenoisingAutoencoder>(), Of<FashionDeepAutoencoder>(), Of<FashionSimpleAutoencoder>(),
        Of<LinearAutoencoder>(), Of<SequenceAutoencoder>(), Of<SimpleAutoencoder>(), Of<SparseAutoencoder>(), Of<StackedAutoencoder>(), Of<UNetDenoiser>(), Of<VariationalAutoencoder>(),
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void Document_ComesBackAsItWas_AndDiffersFromTheOthers(string name)
    {
        ArchitectureDocument document = ArchitectureDocument.Of(Models.Single(model => model.Name == name));

        ArchitectureDocument read = ArchitectureJson.Read(ArchitectureJson.Write(document));

        Assert.Equal(document, read);
        Assert.All(Models, other => Assert.Equal(other.Name == name, ArchitectureDifference.Between(read, ArchitectureDocument.Of(other)).IsEmpty));
    }

    private static Architecture Of<TModel>()
        where TModel : IHasArchitecture => TModel.Architecture;
}
