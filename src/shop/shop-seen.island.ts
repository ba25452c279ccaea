const box = document.querySelector('.boxes .shop');

/** Says once which products came into view. A browser that a program drives is no reader. */
if (box && !navigator.webdriver)
  new IntersectionObserver(([seen], observer) => {
    if (!seen?.isIntersecting) return;
    observer.disconnect();
    const ids = [...box.querySelectorAll('li a')].map((link) =>
      /\d+$/.exec((link as HTMLAnchorElement).href),
    );
    navigator.sendBeacon('/shop/views', ids.join());
  }).observe(box);
