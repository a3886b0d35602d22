using System;
using System.Linq;
using Autoencoders.TorchSharp.Tests.Hosting;

namespace Autoencoders.TorchSharp.Tests;

public sealed class GalleryTests
{
    public static TheoryData<string> Names =>
        new(typeof(GalleryTests).Assembly.GetTypes().Where(static type => type.Namespace == "Autoencoders.Gallery" && type.IsSubclassOf(typeof(ModelBase))).Select(static type => type.Name).Order());

    [Theory]
    [MemberData(nameof(Names))]
    public void ModuleOfTheGallery_GivesWhatTheEngineGives(string name) =>
        Parity.Check((ModelBase)Activator.CreateInstance(typeof(GalleryTests).Assembly.GetType("Autoencoders.Gallery." + name)!, 3)!);
}
