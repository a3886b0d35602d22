using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Autoencoders.Generator.Tests.Hosting;
using Autoencoders.Layers;
using Autoencoders.Reports;

namespace Autoencoders.Generator.Tests;

/// <summary>What reports say of the correct models of the corpus, against the models themselves as they run.</summary>
public sealed class CorpusReportTests
{
    [Fact]
    public void Counts_AreThoseOfTheRealBuffers_AndDocumentsComeBack()
    {
        int models = 0;
        foreach ((string name, string source) in CorpusFiles.Models)
        {
            foreach (Type type in GeneratedModels.Load(name, source))
            {
                var model = (ModelBase)Make(type);
                Architecture architecture = model.GetArchitecture();
                IEnumerable<Weight> weights = model.Layers.SelectMany(static layer => layer.Weights).DistinctBy(static weight => weight.FullName);

                Assert.Equal((name, weights.Sum(static weight => (long)weight.Values.Length)), (name, architecture.ParameterCount));
                Assert.Equal((name, architecture.ParameterCount), (name, DetailedTable.Of(architecture).Totals.Parameters));
                Assert.Equal((name, ArchitectureDocument.Of(architecture)), (name, ArchitectureJson.Read(ArchitectureJson.Write(architecture))));
                Assert.True(ArchitectureDifference.Between(architecture, architecture).IsEmpty, name);
                Assert.Contains(model.Name, Diagram.Svg(architecture), StringComparison.Ordinal);
                models++;
            }
        }

        Assert.InRange(models, 60, int.MaxValue);
    }

    // A model with named sizes is made for the smallest that it takes.
    private static object Make(Type type)
    {
        var written = (Architecture)type.GetProperty("Architecture", BindingFlags.Static | BindingFlags.Public)!.GetValue(null)!;
        return type.GetConstructors().Single().Invoke([.. written.Sizes.Select(static size => (object)Enumerable.Range(1, 4096).First(size.Allows)), 0]);
    }
}
