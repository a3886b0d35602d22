using System;
using System.Collections.Generic;
using System.Linq;
using Autoencoders.Models;
using Autoencoders.Torch;
using Autoencoders.TorchSharp.Tests.Hosting;

namespace Autoencoders.TorchSharp.Tests;

public sealed class KindTests
{
    private static IEnumerable<Type> Models => typeof(KindTests).Assembly.GetTypes().Where(static type => type.Namespace == "Autoencoders.TorchSharp.Tests.Models" && type.IsSubclassOf(typeof(ModelBase)));

    public static TheoryData<string> Names => new(Models.Select(static type => type.Name).Order());

    [Theory]
    [MemberData(nameof(Names))]
    public void Module_GivesWhatTheEngineGives(string name) => Parity.Check(Create(name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Weights_GoThereAndBack(string name)
    {
        ModelBase model = Create(name), other = Create(name);
        Parity.Shake(model);
        using ITorchNetwork network = ((ITorchModel)model).CreateTorchNetwork();
        foreach (WeightLink link in network.Links(model))
            link.ToTensor();
        foreach (WeightLink link in network.Links(other))
            link.ToWeight();

        Assert.Equal(
            model.Layers.SelectMany(static layer => layer.Weights).SelectMany(static weight => weight.Values.ToArray()),
            other.Layers.SelectMany(static layer => layer.Weights).SelectMany(static weight => weight.Values.ToArray()));
    }

    [Fact]
    public void EveryKindOfLayer_IsInAModel()
    {
        HashSet<string> present = [.. Models.SelectMany(static type => ((ModelBase)Activator.CreateInstance(type, 1)!).GetArchitecture().Layers).Select(static layer => layer.Kind)];

        Assert.Empty(LayerRules.Kinds.Except(present).Order());
    }

    private static ModelBase Create(string name) => (ModelBase)Activator.CreateInstance(Models.Single(type => type.Name == name), 5)!;
}
