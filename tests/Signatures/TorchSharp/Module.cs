using System;
using System.Collections.Generic;
using TorchSharp.Modules;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public class Module : IDisposable
            {
                protected Module(string name) => throw new NotSupportedException();

                public virtual bool training => throw new NotSupportedException();

                public void Dispose() => throw new NotSupportedException();

                protected virtual void Dispose(bool disposing) => throw new NotSupportedException();

                public virtual string GetName() => throw new NotSupportedException();

                public virtual void train(bool train = true) => throw new NotSupportedException();

                public virtual void eval() => throw new NotSupportedException();

                public virtual IEnumerable<Parameter> parameters(bool recurse = true) => throw new NotSupportedException();

                public virtual IEnumerable<(string name, Parameter parameter)> named_parameters(bool recurse = true) => throw new NotSupportedException();

                public virtual IEnumerable<(string name, Module module)> named_children() => throw new NotSupportedException();

                public virtual void register_module(string name, Module submodule) => throw new NotSupportedException();

                public virtual void register_parameter(string name, Parameter param) => throw new NotSupportedException();

                public virtual void register_buffer(string name, Tensor tensor) => throw new NotSupportedException();

                public virtual Parameter get_parameter(string target) => throw new NotSupportedException();

                public virtual Tensor get_buffer(string target) => throw new NotSupportedException();

                protected virtual void RegisterComponents() => throw new NotSupportedException();
            }

            public class HookableModule<TPreHook, TPostHook> : Module
            {
                protected HookableModule(string name)
                    : base(name)
                {
                }
            }

            public static partial class utils
            {
                public static void vector_to_parameters(Tensor vec, IEnumerable<Parameter> tensors) => throw new NotSupportedException();
            }
        }
    }

    public static class ModuleExtensionMethods
    {
        public static T to<T>(this T module, torch.Device device)
            where T : torch.nn.Module => throw new NotSupportedException();
    }
}
