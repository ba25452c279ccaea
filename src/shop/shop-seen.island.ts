const box = document.querySelector('.shop');

/** Says once that the box came into view; the server knows what is in it. A browser that a program drives is no reader. */
if (box && !navigator.webdriver)
  new IntersectionObserver(([seen], observer) => {
    if (!seen?.isIntersecting) return;
    observer.disconnect();
    navigator.sendBeacon('/shop/views');
  }).observe(box);
